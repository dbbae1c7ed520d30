package file_test

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"testing"

	"parley.example/examples/internal/file"
)

// read returns what a file holds, and fails if its folder holds more than it and
// some others.
func read(t *testing.T, name string, others ...string) string {
	t.Helper()
	text, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	left, err := os.ReadDir(filepath.Dir(name))
	if err != nil {
		t.Fatal(err)
	}
	if len(left) != 1+len(others) {
		t.Errorf("there are %v", left)
	}
	return string(text)
}

func write(t *testing.T, name, text string) {
	t.Helper()
	if err := os.WriteFile(name, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
}

func TestReplaceWritesAndReplaces(t *testing.T) {
	name := filepath.Join(t.TempDir(), "out")
	for _, text := range []string{"the first, which is longer", "the second", ""} {
		if err := file.Replace(name, []byte(text)); err != nil {
			t.Fatal(err)
		}
		if got := read(t, name); got != text {
			t.Errorf("there is %q, want %q", got, text)
		}
	}
}

func TestReplaceKeepsPermissions(t *testing.T) {
	name := filepath.Join(t.TempDir(), "out")
	write(t, name, "old")
	if err := file.Replace(name, []byte("new")); err != nil {
		t.Fatal(err)
	}
	info, err := os.Stat(name)
	if err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("%v, %v", info.Mode(), err)
	}
}

// A new file may be read by those who may read what the user writes.
func TestReplaceMakesFilesAsOthersDo(t *testing.T) {
	folder := t.TempDir()
	one, two := filepath.Join(folder, "one"), filepath.Join(folder, "two")
	if err := file.Replace(one, nil); err != nil {
		t.Fatal(err)
	}
	f, err := os.Create(two)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	a, errA := os.Stat(one)
	b, errB := os.Stat(two)
	if errA != nil || errB != nil || a.Mode() != b.Mode() {
		t.Errorf("%v and %v, %v %v", a, b, errA, errB)
	}
}

func TestReplaceFollowsLinks(t *testing.T) {
	folder := t.TempDir()
	name, link := filepath.Join(folder, "out"), filepath.Join(folder, "link")
	write(t, name, "old")
	if err := os.Symlink("out", link); err != nil {
		t.Skip(err)
	}
	if err := file.Replace(link, []byte("new")); err != nil {
		t.Fatal(err)
	}
	if got := read(t, name, link); got != "new" {
		t.Errorf("there is %q", got)
	}
	if to, err := os.Readlink(link); err != nil || to != "out" {
		t.Errorf("the link leads to %q, %v", to, err)
	}
}

func TestReplaceLeavesFilesOfOthersAlone(t *testing.T) {
	folder := t.TempDir()
	other := filepath.Join(folder, ".unfinished-0")
	write(t, other, "somebody else's")
	name := filepath.Join(folder, "out")
	if err := file.Replace(name, []byte("new")); err != nil {
		t.Fatal(err)
	}
	if got := read(t, name, other); got != "new" {
		t.Errorf("there is %q", got)
	}
	if got := read(t, other, name); got != "somebody else's" {
		t.Errorf("there is %q", got)
	}
}

func TestReplaceWritesToDevices(t *testing.T) {
	if err := file.Replace(os.DevNull, []byte("gone")); err != nil {
		t.Error(err)
	}
	if info, err := os.Stat(os.DevNull); err != nil || info.Mode().IsRegular() {
		t.Errorf("%s is %v, %v", os.DevNull, info, err)
	}
}

func TestReplaceReturnsWhatFails(t *testing.T) {
	folder := t.TempDir()
	name := filepath.Join(folder, "out")
	write(t, name, "old")
	for _, bad := range []string{
		"", folder, filepath.Join(folder, "none", "out"), filepath.Join(name, "out"), filepath.Join(folder, string(make([]byte, 300))),
	} {
		if err := file.Replace(bad, []byte("new")); err == nil {
			t.Errorf("%q was written", bad)
		}
	}
	var at *fs.PathError
	if err := file.Replace(folder, nil); !errors.As(err, &at) || at.Path != folder {
		t.Errorf("%v does not name %s", err, folder)
	}
	if got := read(t, name); got != "old" {
		t.Errorf("there is %q", got)
	}
}

// What cannot be put in its place is taken away again.
func TestReplaceCleansUp(t *testing.T) {
	folder := t.TempDir()
	if err := file.Replace(filepath.Join(folder, "a\x00b"), []byte("new")); err == nil {
		t.Error("a name with a zero in it was written")
	}
	if left, err := os.ReadDir(folder); err != nil || len(left) > 0 {
		t.Errorf("left are %v, %v", left, err)
	}
}
