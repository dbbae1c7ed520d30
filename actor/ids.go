package actor

import "encoding/json"

// IDs is one or several ids of actors. In JSON a lone one is a plain string.
type IDs []string

// MarshalJSON writes a lone id as a string and several as an array.
func (ids IDs) MarshalJSON() ([]byte, error) {
	if len(ids) == 1 {
		return json.Marshal(ids[0])
	}
	return json.Marshal([]string(ids))
}

// UnmarshalJSON reads a string or an array of strings.
func (ids *IDs) UnmarshalJSON(data []byte) error {
	if len(data) > 0 && data[0] == '"' {
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
