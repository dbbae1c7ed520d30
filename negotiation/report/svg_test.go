package report

import (
	"encoding/xml"
	"io"
	"strings"
	"testing"
)

// parseXML reads all of a file as strictly as encoding/xml can.
func parseXML(t *testing.T, file string) {
	t.Helper()
	d := xml.NewDecoder(strings.NewReader(file))
	for {
		if _, err := d.Token(); err == io.EOF {
			return
		} else if err != nil {
			t.Fatal(err)
		}
	}
}

func TestFiguresOfNothingAreFigures(t *testing.T) {
	var board, timeline strings.Builder
	if err := new(Sheet).WriteBoardSVG(&board); err != nil {
		t.Fatal(err)
	}
	if err := new(Sheet).WriteTimelineSVG(&timeline); err != nil {
		t.Fatal(err)
	}
	parseXML(t, board.String())
	parseXML(t, timeline.String())
}
