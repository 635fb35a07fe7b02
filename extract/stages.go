package extract

// Finder finds the mentions in a document's units and adds them to it. It may stop once there are more than MaxMentions.
type Finder interface{ Find(d *Document) }

// Resolver ties a document's mentions, askers, answerers and offices to entities.
type Resolver interface{ Resolve(d *Document) }
