package report

import (
	"io"
	"kamergraaf/timeline"
)

type Words struct{ Unknown string }

func In(lang string) (Words, bool)                                                   { return Words{"onbekend"}, lang == "nl" || lang == "en" }
func Charts() []string                                                               { return []string{"boxes"} }
func HTML(w io.Writer, s *timeline.Set, o timeline.Options, wd Words) error          { return nil }
func SVG(w io.Writer, c string, s *timeline.Set, o timeline.Options, wd Words) error { return nil }
