package actor

import (
	"bytes"
	"encoding/json"
)

// IDs is one or several ids of actors. In JSON a lone one is a plain string, and
// any other number an array. The zero IDs names nobody.
type IDs []string

// MarshalJSON writes a lone id as a string, several as an array, and none as an
// empty array, whether ids is nil or not.
func (ids IDs) MarshalJSON() ([]byte, error) {
	switch len(ids) {
	case 0:
		return []byte("[]"), nil
	case 1:
		return json.Marshal(ids[0])
	default:
		return json.Marshal([]string(ids))
	}
}

// UnmarshalJSON reads a string or an array of strings. A null leaves ids as it
// is, which is the custom of encoding/json; readers that are strict refuse it
// before.
func (ids *IDs) UnmarshalJSON(data []byte) error {
	data = bytes.TrimSpace(data)
	if string(data) == "null" {
		return nil
	}
	if bytes.HasPrefix(data, []byte(`"`)) {
		var one string
		if err := json.Unmarshal(data, &one); err != nil {
			return err
		}
		*ids = IDs{one}
		return nil
	}
	var several []string
	if err := json.Unmarshal(data, &several); err != nil {
		return err
	}
	*ids = several
	return nil
}
