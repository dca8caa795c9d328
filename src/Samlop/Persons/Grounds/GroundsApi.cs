namespace Samlop.Persons.Grounds;

/// <summary>The place on the person's own page of what is shared, below the bodies it is shared with.</summary>
public sealed record OwnSharingShown;
