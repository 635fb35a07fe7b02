package shell

import (
	"fmt"
	"strings"
	"testing"
)

func TestMessagesStandClearOfTheBar(t *testing.T) {
	var screen strings.Builder
	c := &Console{To: &screen}
	c.Say("eerst")
	fmt.Fprint(barLine{c}, "\r 50% |###   |")
	c.Say("a.txt is leeg")
	c.Say("b.txt is leeg")
	want := "kamergraaf: eerst\n\r 50% |###   |\r\x1b[Kkamergraaf: a.txt is leeg\nkamergraaf: b.txt is leeg\n"
	if screen.String() != want {
		t.Errorf("got %q\nwant %q", screen.String(), want)
	}
}
