using Samlop.Persons.Terms;

namespace Samlop.Persons.Keeping;

/// <summary>The place below the list of categories.</summary>
public sealed record KeepingListShown;

/// <summary>The place below how long one category is kept now.</summary>
public sealed record KeepingCategoryShown(PersonCategory Category);
