using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Letters.Compose;

/// <summary>What a module says in letters of its kinds, and who may have them sent.</summary>
public interface ILetterWriter
{
    /// <summary>What a letter is to tell of, among what the actor may send letters of; null where it is not there.</summary>
    Task<LetterMatter?> Find(LetterKind kind, Guid matter, Actor actor, CancellationToken cancel);

    /// <summary>What a letter says of it: the same for the preview, for the files and for what is stored.</summary>
    /// <param name="form">The form of Norwegian; the receiver's own where it has one.</param>
    Task<LetterParts> Compose(LetterMatter matter, NorwegianForm form, CancellationToken cancel);

    /// <summary>An openly invented letter, which a template is looked at with; the placeholders are filled with their samples.</summary>
    Task<LetterExample> Example(LetterKind kind, NorwegianForm form, DateOnly today, CancellationToken cancel);
}

/// <summary>What a letter tells of, and between whom it goes.</summary>
/// <param name="Id">Its id; a letter of a kind is sent once of it.</param>
/// <param name="CaseSubject">The id of what the case is about that the letter is journalled in.</param>
/// <param name="No">Why it cannot be told now; null where it can.</param>
public sealed record LetterMatter(
    LetterKind Kind, Guid Id, Guid CaseSubject, OrganisationId Sender, OrganisationId Receiver, Refusal? No = null);

/// <summary>What a module puts into a letter, in the letter's form of Norwegian.</summary>
public sealed record LetterParts
{
    /// <summary>What the letter is about, as lists of letters say it: the number of a call.</summary>
    public required string About { get; init; }

    /// <summary>What stands at the head of the letter beside its date and its case.</summary>
    public IReadOnlyList<LetterReference> References { get; init; } = [];

    /// <summary>At the foot of every page: the case, and what else a loose page is found again by.</summary>
    public required string Foot { get; init; }

    public required LetterSignature Signature { get; init; }

    /// <summary>
    /// The texts of the template that the letter uses: what each is called in the letter, and which block it is. A template may have
    /// several texts for one place.
    /// </summary>
    public required IReadOnlyDictionary<string, string> Uses { get; init; }

    /// <summary>A value for each placeholder of the kind.</summary>
    public IReadOnlyDictionary<string, string> Values { get; init; } = new Dictionary<string, string>();

    /// <summary>What the kind's <see cref="LetterBody"/> draws; stored in the letter, and nothing that the receiver may not read.</summary>
    public required object Body { get; init; }
}

/// <summary>Something that the letter refers to: "Rundskriv", "17-2022".</summary>
public sealed record LetterReference(string Name, string Value);

/// <summary>Who stands behind the letter, and the sentence that says how it was approved.</summary>
public sealed record LetterSignature(string By, string How);

/// <summary>An invented letter.</summary>
public sealed record LetterExample(string Sender, string Receiver, string CaseNumber, LetterParts Parts);
