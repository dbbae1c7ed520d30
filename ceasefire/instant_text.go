package ceasefire

import "errors"

// UnmarshalText reads a time that exists: so a bad one in a file is a problem
// with its path and line. An empty text is an error, since a time that is not
// stated is left out. It leaves i alone if there is an error.
func (i *Instant) UnmarshalText(text []byte) error {
	read := Instant(text)
	if err := read.Check(); err != nil {
		return errors.New(bare(err))
	}
	*i = read
	return nil
}
