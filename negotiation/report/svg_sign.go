package report

import "parley.example/negotiation"

// signSize is how wide and high a sign is.
const signSize = 6.6

// The shapes of the signs, from their middle on. They are drawn rather than
// written, since many fonts lack some of them.
const (
	shapeDisc    = "m-3.3 0a3.3 3.3 0 1 0 6.6 0a3.3 3.3 0 1 0-6.6 0z"
	shapeRing    = shapeDisc + "m1.1 0a2.2 2.2 0 1 0 4.4 0a2.2 2.2 0 1 0-4.4 0z"
	shapeHalf    = shapeDisc + "m3.3-2.2a2.2 2.2 0 0 1 0 4.4z"
	shapeQuarter = shapeDisc + "m3.3 0v-2.2a2.2 2.2 0 1 0 2.2 2.2z"
	shapeCross   = "m-3-2l1-1l2 2l2-2l1 1l-2 2l2 2l-1 1l-2-2l-2 2l-1-1l2-2z"
	shapeDash    = "m-3-.7h6v1.4h-6z"
	shapeDot     = "m-1.1 0a1.1 1.1 0 1 0 2.2 0a1.1 1.1 0 1 0-2.2 0z"
)

func shapeOf(s negotiation.Status) string {
	switch s {
	case negotiation.StatusSettled:
		return shapeDisc
	case negotiation.StatusInPrinciple:
		return shapeHalf
	case negotiation.StatusConditional:
		return shapeQuarter
	case negotiation.StatusOpen:
		return shapeRing
	case negotiation.StatusContested:
		return shapeCross
	case negotiation.StatusDropped:
		return shapeDash
	default:
		return shapeDot
	}
}

// sign draws the sign of a status with its middle at a place.
func (d *drawing) sign(class string, s negotiation.Status, x, y float64) {
	d.body.WriteString(`<path class="sign in ` + KeyOf(s).Class + class + `" d="M` + number(x) + " " + number(y) + shapeOf(s) + `"/>`)
}
