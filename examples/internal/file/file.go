// Package file replaces files, whole or not at all.
package file

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// Replace writes a file. It is written beside the old one under another name, and
// takes its place at the end: whoever reads it finds the old text or the new one,
// and an error leaves it as it was. It keeps the permissions of the old one, and a
// symbolic link goes on leading to it. What is there and no file, such as a device
// or a pipe, is written to as it is; a folder is an error.
func Replace(name string, text []byte) error {
	old, err := os.Stat(name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return put(name, nil, text)
	case err != nil:
		return err
	case old.IsDir():
		return &fs.PathError{Op: "write", Path: name, Err: errors.New("is a folder")}
	case !old.Mode().IsRegular():
		return pour(name, text)
	}
	if name, err = filepath.EvalSymlinks(name); err != nil {
		return err
	}
	return put(name, old, text)
}

// put writes a file beside another and puts it in its place.
func put(name string, old fs.FileInfo, text []byte) error {
	f, err := create(filepath.Dir(name))
	if err != nil {
		return err
	}
	_, err = f.Write(text)
	if err == nil && old != nil {
		err = f.Chmod(old.Mode().Perm())
	}
	if err == nil {
		err = f.Sync()
	}
	err = errors.Join(err, f.Close())
	if err == nil {
		err = os.Rename(f.Name(), name)
	}
	if err != nil {
		return errors.Join(err, os.Remove(f.Name()))
	}
	return nil
}

// tries is how many names are tried for what is written.
const tries = 1000

// create makes a file in a folder under a name that nobody has.
func create(folder string) (f *os.File, err error) {
	for i := range tries {
		name := filepath.Join(folder, fmt.Sprintf(".unfinished-%d", i))
		f, err = os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
		if !errors.Is(err, fs.ErrExist) {
			break
		}
	}
	return f, err
}

// pour writes to what is no file.
func pour(name string, text []byte) error {
	f, err := os.OpenFile(name, os.O_WRONLY, 0)
	if err != nil {
		return err
	}
	_, err = f.Write(text)
	return errors.Join(err, f.Close())
}
