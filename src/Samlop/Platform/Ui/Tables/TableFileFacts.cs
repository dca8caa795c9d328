namespace Samlop.Platform.Ui.Tables;

/// <summary>What a file of a table says of itself.</summary>
/// <param name="Title">What the rows are, for people.</param>
/// <param name="Made">When the file was made.</param>
public sealed record TableFileFacts(string Title, DateTimeOffset Made);
