package pdf

import (
	"bytes"
	"regexp"
	"strconv"
)

var (
	objectBegin = regexp.MustCompile(`(\d+)\s+\d+\s+obj\b`)
	reference   = regexp.MustCompile(`(\d+)\s+\d+\s+R\b`)
	pageType    = regexp.MustCompile(`/Type\s*/Page\b`)
	treeType    = regexp.MustCompile(`/Type\s*/Pages\b`)
	pageList    = regexp.MustCompile(`/Kids\s*\[([\s\dR]*)\]`)
	upward      = regexp.MustCompile(`/(Parent|P|Dest|StructTreeRoot)\s*\d+\s+\d+\s+R\b`)
)

// pagesThatUse returns the numbers of the pages that use one of the streams that begin at the given places: their contents, or a font
// of theirs, and those of which nothing is left. It returns none where the file does not say in so many words which of its objects are its pages.
func pagesThatUse(data []byte, streams []int, pages int) (users []int) {
	objects, order := map[string][]byte{}, []string{} // what stands in each object before its stream
	damaged := map[string]bool{}
	begins := objectBegin.FindAllSubmatchIndex(data, -1)
	for i, at := range begins {
		end := len(data)
		if i+1 < len(begins) {
			end = begins[i+1][0]
		}
		name, body := string(data[at[2]:at[3]]), data[at[1]:end]
		for _, s := range streams {
			if at[1] <= s && s < end {
				damaged[name] = true
			}
		}
		if stream := bytes.Index(body, []byte("stream")); stream >= 0 {
			body = body[:stream]
		}
		if objects[name] == nil && pageType.Match(body) {
			order = append(order, name)
		}
		objects[name] = upward.ReplaceAll(body, nil)
	}
	if len(order) != pages {
		order = listed(data, pages)
	}
	for i, name := range order {
		if objects[name] == nil || !pageType.Match(objects[name]) || reaches(objects, name, damaged) {
			users = append(users, i+1)
		}
	}
	return users
}

// listed returns the objects that the tree of pages lists, where it is one list of all: of a damaged page nothing else may be left.
func listed(data []byte, pages int) (order []string) {
	lists := pageList.FindAllSubmatch(data, -1)
	if len(lists) != 1 {
		return nil
	}
	for _, r := range reference.FindAllSubmatch(lists[0][1], -1) {
		order = append(order, string(r[1]))
	}
	if len(order) != pages {
		return nil
	}
	return order
}

// reaches tells whether an object is a target, or refers to one, without passing through a page or the tree of pages.
func reaches(objects map[string][]byte, from string, targets map[string]bool) bool {
	seen, open := map[string]bool{from: true}, []string{from}
	for len(open) > 0 {
		name := open[len(open)-1]
		if open = open[:len(open)-1]; targets[name] {
			return true
		}
		for _, r := range reference.FindAllSubmatch(objects[name], -1) {
			to := string(r[1])
			if body := objects[to]; !seen[to] && !pageType.Match(body) && !treeType.Match(body) {
				seen[to] = true
				open = append(open, to)
			}
		}
	}
	return false
}

// listPages writes numbers of pages as a reader would: "page 2", "pages 1, 2 and 5".
func listPages(numbers []int) string {
	s := "page "
	if len(numbers) > 1 {
		s = "pages "
	}
	for i, n := range numbers {
		switch {
		case i == 0:
		case i == len(numbers)-1:
			s += " and "
		default:
			s += ", "
		}
		s += strconv.Itoa(n)
	}
	return s
}
