package pdf

import (
	"bytes"
	"maps"
	"regexp"
	"slices"
	"strconv"

	"w3id.org/kamergraaf/extract"
)

var (
	objectBegin = regexp.MustCompile(`(\d+)\s+\d+\s+obj\b`)
	reference   = regexp.MustCompile(`(\d+)\s+\d+\s+R\b`)
	pageType    = regexp.MustCompile(`/Type\s*/Page\b`)
	treeType    = regexp.MustCompile(`/Type\s*/Pages\b`)
	pageList    = regexp.MustCompile(`/Kids\s*\[([\s\dR]*)\]`)
	upward      = regexp.MustCompile(`/(Parent|P|Dest|StructTreeRoot)\s*\d+\s+\d+\s+R\b`)
)

// pagesThatUse returns the numbers of the pages that use one of the streams that begin at the given places, in order: their contents, or
// a font of theirs, and those of which nothing is left. It returns none where the file does not say in so many words which of its objects are its pages.
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
		for ; len(streams) > 0 && streams[0] < end; streams = streams[1:] {
			if at[1] <= streams[0] {
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
	addUsers(objects, damaged)
	for i, name := range order {
		if objects[name] == nil || !pageType.Match(objects[name]) || damaged[name] {
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

// addUsers adds the objects that refer to those that are used, also by way of others, but not through a page or the tree of pages.
func addUsers(objects map[string][]byte, used map[string]bool) {
	by := map[string][]string{}
	for name, body := range objects {
		for _, r := range reference.FindAllSubmatch(body, -1) {
			by[string(r[1])] = append(by[string(r[1])], name)
		}
	}
	open := slices.Collect(maps.Keys(used))
	for len(open) > 0 {
		name := open[len(open)-1]
		open = open[:len(open)-1]
		if body := objects[name]; pageType.Match(body) || treeType.Match(body) {
			continue
		}
		for _, user := range by[name] {
			if !used[user] {
				used[user] = true
				open = append(open, user)
			}
		}
	}
}

// listPages writes numbers of pages as a reader would: "page 2", "pages 1, 2 and 5".
func listPages(numbers []int) string {
	last := len(numbers) - 1
	if last == 0 {
		return "page " + strconv.Itoa(numbers[0])
	}
	return "pages " + extract.JoinNumbers(numbers[:last], ", ") + " and " + strconv.Itoa(numbers[last])
}
