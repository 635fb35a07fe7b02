package report

import (
	"regexp"
	"testing"

	"github.com/google/go-cmp/cmp"

	"w3id.org/kamergraaf/timeline"
)

// verb is what fmt puts a value in the place of.
var verb = regexp.MustCompile(`%[a-z]`)

func TestEveryTextIsThereInEveryLanguage(t *testing.T) {
	for name, row := range texts {
		for i, text := range row {
			if text == "" {
				t.Errorf("%s has no text in %s", name, languages[i])
			}
			if diff := cmp.Diff(verb.FindAllString(row[0], -1), verb.FindAllString(text, -1)); diff != "" {
				t.Errorf("%s takes other values in %s:\n%s", name, languages[i], diff)
			}
		}
	}
	for _, code := range []string{
		timeline.SubmittedMissing, timeline.SubmittedDiffers, timeline.AnswerUndated, timeline.NoticeUndated, timeline.AnsweredBefore,
		timeline.AnsweredLate, timeline.ReplyUnread, timeline.NotifiedBefore, timeline.AnsweredSameDay, timeline.AnsweredTwice, timeline.FirstAnswerMissing, timeline.NotifiedAfter,
		timeline.AnswererUnknown, timeline.MinistryMerged, timeline.PaperTwice, timeline.PaperReplaced, timeline.FilterNeedsADay, timeline.OutsideKnownTime,
	} {
		if _, ok := texts[code]; !ok {
			t.Errorf("no text for the problem %s", code)
		}
	}
	for _, by := range timeline.Groupings() {
		if _, ok := texts[by]; !ok {
			t.Errorf("no word for the grouping %s", by)
		}
	}
}

func TestNumbersAreWrittenAsInTheLanguage(t *testing.T) {
	nl, _ := In("nl")
	en, _ := In("en")
	for _, c := range []struct{ got, want string }{
		{nl.Number(1234567), "1.234.567"}, {en.Number(1234567), "1,234,567"}, {nl.Number(999), "999"}, {nl.Decimal(26.5), "26,5"}, {en.Decimal(27), "27"},
		{nl.Change(-2.5), "−2,5"}, {nl.Change(3), "+3"}, {nl.Change(-0.01), "0"}, {nl.Share(1, 3), "33%"}, {nl.Share(2, 3), "67%"}, {nl.Share(0, 0), "–"},
		{nl.Date("2018-03-01"), "1 maart 2018"}, {en.Date("2018-03-01"), "1 March 2018"}, {nl.Date(""), "onbekend"},
	} {
		if c.got != c.want {
			t.Errorf("got %q, want %q", c.got, c.want)
		}
	}
	if _, ok := In("fr"); ok {
		t.Error("there is no French")
	}
}

func TestLabelsAreWrapped(t *testing.T) {
	for label, want := range map[string][]string{
		"": {""}, "Defensie": {"Defensie"}, "Verkeer en Waterstaat": {"Verkeer en", "Waterstaat"},
		"Volkshuisvesting, Ruimtelijke Ordening en Milieubeheer": {"Volkshuisvesting,", "Ruimtelijke …"},
	} {
		if diff := cmp.Diff(want, wrap(label, 14)); diff != "" {
			t.Errorf("%s:\n%s", label, diff)
		}
	}
}
