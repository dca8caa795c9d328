namespace Samlop.Platform.Ui;

/// <summary>One of several views of a thing, with an address of its own.</summary>
/// <param name="Count">How many there are in it, where that is of use before going there.</param>
public sealed record Tab(string Title, string Url, int? Count = null);
