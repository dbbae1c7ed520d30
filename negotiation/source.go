package negotiation

import (
	"bytes"
	"encoding/json"
)

// A Source says where something was read or heard. The zero Source names
// nothing.
type Source struct {
	Name  string `json:"name,omitzero"`
	URL   string `json:"url,omitzero"`
	Quote string `json:"quote,omitzero"`
}

// Sources is one or several sources. In JSON a lone one is a plain object.
type Sources []Source

// MarshalJSON writes a lone source as an object and any other number of them as
// an array.
func (s Sources) MarshalJSON() ([]byte, error) {
	switch len(s) {
	case 0:
		return []byte("[]"), nil
	case 1:
		return marshal(s[0])
	}
	return marshal([]Source(s))
}

// UnmarshalJSON reads an object or an array of objects. It is no stricter than
// encoding/json; Read and Unmarshal are.
func (s *Sources) UnmarshalJSON(data []byte) error {
	if bytes.HasPrefix(data, []byte("{")) {
		one := make(Sources, 1)
		if err := json.Unmarshal(data, &one[0]); err != nil {
			return err
		}
		*s = one
		return nil
	}
	var several []Source
	if err := json.Unmarshal(data, &several); err != nil {
		return err
	}
	*s = several
	return nil
}
