package timeline

// Problem is odd data about an inquiry. Nothing is left out silently: whatever the package documentation does not count, or
// counts by a rule for odd cases, is reported.
type Problem struct {
	Code    string // stable, kebab-case
	Paper   string // name of the paper that shows it
	Message string // one sentence
}

// The codes of problems.
const (
	SubmittedMissing   = "submitted-missing"         // the day of submission is not known: no durations
	SubmittedDiffers   = "submitted-differs"         // papers print different days: that of most of them counts, else the first
	AnswerUndated      = "answer-undated"            // answered, on a day that is not known: no duration
	NoticeUndated      = "notice-undated"            // delayed, on a day that is not known
	AnsweredBefore     = "answered-before-submitted" // answered, but the days contradict each other: no duration
	AnsweredLate       = "answered-years-later"      // answered, after more than ten years, which is a slip in one of the days: no duration
	DayOutsideYear     = "day-outside-year"          // a slip of the year: no duration, and not waiting
	ReplyUnread        = "reply-unread"              // the paper dates a reply that it does not hold: neither answer nor notice
	NotifiedBefore     = "notice-before-submitted"   // delayed, but the days contradict each other
	AnsweredSameDay    = "answered-same-day"         // a duration of 0 days
	AnsweredTwice      = "answered-twice"            // the first answer counts
	NotifiedAfter      = "notice-after-answer"       // answered and delayed; the answer counts
	FirstAnswerMissing = "first-answer-missing"      // answered, but only a later answer is there: no duration
	AnswererUnknown    = "answerer-unknown"          // answered, but it could not be read by whom: the one asked counts
	MinistryMerged     = "ministry-merged"           // asked of a ministry that another one took over: the one that answered counts
	PaperTwice         = "paper-read-twice"          // one document from two inputs: counts once, as it was read first
	PaperReplaced      = "paper-replaced"            // a corrected reprint took its place
	FilterNeedsADay    = "not-in-period"             // no day of submission, so that a period cannot hold it
	OutsideKnownTime   = "submitted-after-as-of"     // not yet submitted on the day asked for
)
