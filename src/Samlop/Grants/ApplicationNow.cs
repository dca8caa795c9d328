namespace Samlop.Grants;

/// <summary>The place for what happens now with an application, on the page of whatever belongs to it.</summary>
/// <param name="WithWay">With the way to where the reader does what is to be done; for pages where it is not done.</param>
public sealed record ApplicationNow(GrantApplicationId Application, bool WithWay = false);
