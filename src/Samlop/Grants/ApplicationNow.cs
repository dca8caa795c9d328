namespace Samlop.Grants;

/// <summary>The place for what happens now with an application, on the page of whatever belongs to it.</summary>
public sealed record ApplicationNow(GrantApplicationId Application);
