package resolve

import "io/fs"

// posts is the register of posts in the government.
type posts struct{}

func loadPosts(fs.FS) (posts, error) { return posts{}, nil }
