using Samlop.Cases;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Agreements.Agree;

/// <summary>
/// Del av avtalen: something that the parties write together, sign together, and can read as it was signed. What it holds is its own, in
/// a table that is a part of the agreement; what it says to the whole is this. Registered as a service of the module: the page, the list
/// of what is missing, the content that is hashed and signed, the document and the difference between versions are all made of the parts
/// there are.
/// </summary>
/// <remarks>
/// A use case that changes a part finds the agreement by <see cref="AgreementAccess.WrittenAgreement"/> and asks
/// <see cref="Agreement.MayChange"/> before it does.
/// </remarks>
public interface IAgreementPart
{
    /// <summary>Stable: what was signed is stored by it.</summary>
    string Code { get; }

    /// <summary>Its place in the document; lower come first.</summary>
    int Order { get; }

    /// <summary>Its heading.</summary>
    Phrase Title { get; }

    /// <summary>Whether agreements of this kind have it.</summary>
    bool Has(Catalogue.AgreementKind kind) => true;

    /// <summary>The page where it is written.</summary>
    string Url(CaseNumber number);

    /// <summary>What it says now, of an agreement that was found, and what is missing before it can be signed.</summary>
    Task<PartOfDraft> Read(Agreement agreement, CancellationToken cancel);

    /// <summary>Puts back what it said in a version, when a change that was begun is given up.</summary>
    /// <param name="json">As <see cref="PartOfDraft.Json"/> was; null where the version did not have the part.</param>
    Task Restore(Agreement agreement, string? json, UserId by, DateTimeOffset at, CancellationToken cancel);

    /// <summary>
    /// All have signed what it says: what is done from day to day by what fell away is closed, and those it concerns are told.
    /// </summary>
    Task Hold(Agreement agreement, Change change, CancellationToken cancel) => Task.CompletedTask;

    /// <summary>What of it is not done yet, and would be left when the agreement ends: said before it is ended.</summary>
    Task<IReadOnlyList<Phrase>> StillOpen(Agreement agreement, CancellationToken cancel) => Task.FromResult<IReadOnlyList<Phrase>>([]);

    /// <summary>What it says, line by line in the order of the document: to be read, printed and compared.</summary>
    /// <param name="whole">The names of the parties as they were.</param>
    IEnumerable<AgreementLine> Tell(string json, AgreementContent whole);

    /// <summary>
    /// A component with the parameters of <see cref="AgreementPartView"/> that draws it, where lines do not do: a table of amounts. It
    /// draws from the JSON alone, so that it draws what was signed as well as what is being written. Null where the lines are drawn.
    /// </summary>
    Type? View => null;
}

/// <summary>A part as it is being written.</summary>
/// <param name="Json">What it says, in one canonical form: the same content is always the same text. It is hashed and signed. Null
/// where the agreement does not have the part after all.</param>
/// <param name="Missing">What must be there before the agreement is sent to signing.</param>
public sealed record PartOfDraft(string? Json, IReadOnlyList<AgreementGap> Missing);

/// <summary>Something that is missing.</summary>
/// <param name="What">As a sentence or a name of it.</param>
/// <param name="Url">The page where it can be filled in.</param>
/// <param name="By">The party that can fill it in; null where all can.</param>
public sealed record AgreementGap(Phrase What, string Url, OrganisationId? By = null);

/// <summary>One thing that a part says.</summary>
/// <param name="Code">Stable within the part: the same thing in two versions has the same code.</param>
/// <param name="Section">What it stands under; lines of one section follow each other.</param>
/// <param name="Label">What it is called there.</param>
/// <param name="Text">Running text or a few words.</param>
public sealed record AgreementLine(string Code, Phrase Section, Phrase Label, string Text)
{
    /// <summary>Running text, where a difference is shown word by word.</summary>
    public bool IsLong { get; init; }
}
