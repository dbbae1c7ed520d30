package main

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// The picture that the README shows is what the command beneath it draws.
func TestPictureOfTheREADME(t *testing.T) {
	const picture = "examples/syria/testdata/board.svg"
	readme, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(string(readme), `src="`+picture+`"`) {
		t.Errorf("the README does not show %s", picture)
	}
	command := regexp.MustCompile("`go run ./examples/board (-format svg [^`]*) examples/([^` ]*)`").FindStringSubmatch(string(readme))
	if command == nil {
		t.Fatal("the README does not say how the picture is made")
	}
	drawn := ask(t, append(strings.Fields(command[1]), "../"+command[2])...)
	checkXML(t, "-format svg", drawn)
	checkGolden(t, filepath.Join("..", "..", "..", "..", picture), drawn)
}
