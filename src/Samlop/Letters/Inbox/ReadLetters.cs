using Samlop.Access;
using Samlop.Platform.UseCases;

namespace Samlop.Letters.Inbox;

/// <summary>Brev: to read letters; which ones is asked row by row. The kinds say which roles read theirs beside the auditors.</summary>
public abstract class ReadLetters : INeeds
{
    public static Permission Needs { get; } = Permission.Of("letters.letter.read", Role.Auditor);
}
