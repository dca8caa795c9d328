using Samlop.Cases;
using Samlop.Platform.UseCases;

namespace Samlop.Letters;

/// <summary>What letters are read for, and what kind of content they are, beside that of the cases that they stand in.</summary>
public static class LetterReader
{
    public const string Category = "letters.letter";

    public static readonly Purpose Purpose = new("letters.reading", Category, CaseReader.Category);

    /// <summary>The actor as reader of letters.</summary>
    public static Reader ForLetters(this Actor actor) => Purpose.Reader(actor);
}
