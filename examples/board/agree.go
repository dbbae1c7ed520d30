package main

import (
	"flag"
	"slices"
	"strings"
)

// agree reports flags that do not go with one another.
func (o *options) agree(flags *flag.FlagSet) error {
	if len(o.asked) > 1 {
		return usageError{"-" + o.asked[0] + " and -" + o.asked[1] + ": one question at a time"}
	}
	if len(o.asked) == 1 {
		o.question = o.asked[0]
	}
	var given []string
	flags.Visit(func(f *flag.Flag) { given = append(given, f.Name) })
	q, _ := questionFor(o.question)
	for _, check := range []func(question, []string) error{o.bear, o.fit, o.add} {
		if err := check(q, given); err != nil {
			return err
		}
	}
	return nil
}

// bear reports a flag that does not bear on the question.
func (o *options) bear(q question, given []string) error {
	for _, name := range given {
		_, asks := questionFor(name)
		switch {
		case asks || name == "format" || name == "o" || slices.Contains(q.takes, name):
		case o.question == "":
			return usageError{"-" + name + " needs -bridge"}
		default:
			return usageError{"-" + name + " does not go with -" + o.question}
		}
	}
	return nil
}

// fit reports what cannot be written in the format.
func (o *options) fit(q question, given []string) error {
	if !slices.Contains(q.formats, o.format) {
		return usageError{"-format " + o.format + " does not go with -" + o.question}
	}
	if o.question == "explain" && o.from != "" && !slices.Contains(answerFormats, o.format) {
		return usageError{"-format " + o.format + " does not go with -explain and -from"}
	}
	if o.question != "" {
		return nil
	}
	for _, name := range given {
		if fit := formatsFor(name); !slices.Contains(fit, o.format) {
			return usageError{"-" + name + " does not go with -format " + o.format + ", but with " + orInWords(fit)}
		}
	}
	return nil
}

// formatsFor returns the formats of the sheet that a flag bears on.
func formatsFor(name string) []string {
	switch name {
	case "width", "color", "ascii":
		return []string{"text"}
	case "figure", "only":
		return []string{"svg"}
	case "graph":
		return []string{"mermaid", "dot"}
	case "from", "term", "terms", "all", "beside":
		return []string{"text", "markdown", "html", "json"}
	}
	return formats
}

// add reports flags of which one says what the other does and more.
func (o *options) add(_ question, given []string) error {
	pages := slices.DeleteFunc(given, func(name string) bool { return !slices.Contains([]string{"term", "terms", "all"}, name) })
	if len(pages) > 1 {
		return usageError{"-" + pages[0] + " does not go with -" + pages[1]}
	}
	return nil
}

// orInWords joins words: a, b or c.
func orInWords(words []string) string {
	last := len(words) - 1
	if last < 1 {
		return strings.Join(words, "")
	}
	return strings.Join(words[:last], ", ") + " or " + words[last]
}
