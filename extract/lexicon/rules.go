package lexicon

import "slices"

// Without leaves a rule of exceptions out: recognisers that are made afterwards go without it, so that one can measure what the
// rule finds and breaks. It is called before the lexicon is in use.
func (l *Lexicon) Without(rule string) { l.without = rule }

// Rule tells whether a rule of exceptions is in force, and puts it on the list of rules. Recognisers ask when they are made.
func (l *Lexicon) Rule(name string) bool {
	if !slices.Contains(l.rules, name) {
		l.rules = append(l.rules, name)
	}
	return name != l.without
}

// Except is Set for the words of a rule of exceptions; the set is empty where the rule is left out.
func (l *Lexicon) Except(rule string, words ...string) WordSet {
	if !l.Rule(rule) {
		return WordSet{}
	}
	return l.Set(words...)
}

// Rules returns the names of the rules of exceptions that recognisers have asked for, in order.
func (l *Lexicon) Rules() []string { return slices.Sorted(slices.Values(l.rules)) }
