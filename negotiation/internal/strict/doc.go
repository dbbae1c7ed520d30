// Package strict decodes JSON into Go values as encoding/json does, but lets
// nothing pass that could be a mistake, and tells every problem with its path
// and line instead of only the first.
//
// It refuses unknown, repeated and wrongly cased keys, null, values of another
// type than the one wanted, numbers that do not fit, arrays of another length,
// invalid UTF-8, lone surrogates, trailing data and a byte order mark.
//
// A value is decoded in one pass over the bytes. Where it is in the data is
// worked out only for what turns out to be wrong.
package strict
