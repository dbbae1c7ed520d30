package main

import (
	"errors"
	"flag"
	"strconv"
	"strings"

	"parley.example/negotiation/bridge"
)

// bridgeFlags adds the flags that bear on -bridge alone.
func (o *options) bridgeFlags(f *flag.FlagSet) {
	f.Func("movers", "with -bridge: only these actors may accept anything: `ID,ID`", o.setMovers)
	f.Func("price", "with -bridge: what a move costs, 1 if nothing is said: `MOVE=N`, as russia:aid=3; again for more", o.addPrice)
	f.Func("rule-out", "with -bridge: a `MOVE` that is not to be thought of, as us:secrecy; again for more", o.addRedLine)
	f.Func("most", "with -bridge: show at most `N` ways, and N single moves (default 10)", countInto(&o.bridge.Most))
	f.Func("budget", "with -bridge: end the search after `N` boards (default 100000)", countInto(&o.bridge.Budget))
}

// setTargets reads what is to be settled.
func (o *options) setTargets(s string) error {
	terms, issues, err := termsIn(s)
	o.bridge.Terms, o.bridge.Issues = append(o.bridge.Terms, terms...), append(o.bridge.Issues, issues...)
	return err
}

// termsIn reads a list of terms, and of issues as issue:ID.
func termsIn(s string) (terms, issues []string, err error) {
	for one := range strings.SplitSeq(s, ",") {
		issue, isIssue := strings.CutPrefix(one, "issue:")
		switch {
		case isIssue && issue != "":
			issues = append(issues, issue)
		case isIssue:
			return nil, nil, errors.New("an issue is missing")
		case one == "":
			return nil, nil, errors.New("a term is missing")
		default:
			terms = append(terms, one)
		}
	}
	return terms, issues, nil
}

func (o *options) setMovers(s string) (err error) {
	o.bridge.Actors, err = namesIn(s, "an actor")
	return err
}

func (o *options) addPrice(s string) error {
	i := strings.LastIndex(s, "=")
	if i < 0 {
		return errors.New("it does not say =N")
	}
	price, err := movesPriced(s[:i])
	if err != nil {
		return err
	}
	if price.Cost, err = strconv.Atoi(s[i+1:]); err != nil {
		return errors.New("what comes after = is no number")
	}
	o.bridge.Prices = append(o.bridge.Prices, price)
	return nil
}

func (o *options) addRedLine(s string) error {
	price, err := movesPriced(s)
	price.RuledOut = true
	o.bridge.Prices = append(o.bridge.Prices, price)
	return err
}

// movesPriced reads which moves a price is for: ACTOR, ACTOR:TERM,
// ACTOR:TERM:WORDING, the same without the actor, or fact:FACT.
func movesPriced(s string) (bridge.Price, error) {
	parts := strings.SplitN(s, ":", 3)
	switch {
	case s == "":
		return bridge.Price{}, errors.New("a move is missing")
	case len(parts) == 1:
		return bridge.Price{Actor: s}, nil
	case parts[0] == "fact":
		return bridge.Price{Fact: s[len("fact:"):]}, missing(parts[1], "a fact")
	case len(parts) == 2:
		return bridge.Price{Actor: parts[0], Term: parts[1]}, missing(parts[1], "a term")
	}
	if err := missing(parts[1], "a term"); err != nil {
		return bridge.Price{}, err
	}
	return bridge.Price{Actor: parts[0], Term: parts[1], Wording: parts[2]}, missing(parts[2], "a wording")
}

// missing returns an error if something is empty.
func missing(s, what string) error {
	if strings.TrimSpace(s) == "" {
		return errors.New(what + " is missing")
	}
	return nil
}

// countInto reads a number of at least 1.
func countInto(n *int) func(string) error {
	return func(s string) error {
		got, err := strconv.Atoi(s)
		if err != nil || got < 1 {
			return errors.New("it is no number from 1 up")
		}
		*n = got
		return nil
	}
}
