namespace Samlop.Questionnaires;

/// <summary>A row of a list on the page where it is filled in.</summary>
/// <param name="Number">In its list, from 1.</param>
/// <param name="Code">Null for one that is not saved yet.</param>
public sealed record RowOnPage(Question List, int Number, string? Code);
