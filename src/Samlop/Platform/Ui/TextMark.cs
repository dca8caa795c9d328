namespace Samlop.Platform.Ui;

/// <summary>A stretch of a text that is marked, with a number that leads to what is said of it.</summary>
/// <param name="Start">From 0, in the whole text.</param>
/// <param name="Length">In characters.</param>
/// <param name="Number">Stands after the stretch.</param>
/// <param name="Id">For links to the stretch.</param>
/// <param name="Url">Where the number leads.</param>
/// <param name="Label">What the number is called.</param>
public sealed record TextMark(int Start, int Length, int Number, string Id, string Url, string Label)
{
    public int End => Start + Length;
}
