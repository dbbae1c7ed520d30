// Package record holds the record of the talks of the United States and Russia
// on Syria, February to October 2016: who said what about which term, and what
// happened. The terms whose content is known have typed provisions of package
// ceasefire. What nobody published is left out of them, and not guessed.
package record

import (
	"bytes"
	_ "embed"

	"parley.example/negotiation"
)

//go:embed talks.json
var file []byte

// Read returns the record.
func Read() (negotiation.Record, error) {
	return negotiation.Read(bytes.NewReader(file))
}
