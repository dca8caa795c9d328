using Samlop.Cases.Journal;
using Samlop.Grants.Calls;
using Samlop.Grants.Decide;
using Samlop.Platform.Data;
using Samlop.Platform.Files;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Letters;

public readonly record struct DecisionLetterId(Guid Value) : IId<DecisionLetterId>
{
    public static DecisionLetterId From(Guid value) => new(value);
}

/// <summary>
/// Tilskuddsbrev, avslagsbrev, avvisningsbrev: what the county is told of a decision (forvaltningsloven 1967 § 27). It is there from the
/// moment it is dispatched, frozen: content, hash, template version, files. Nothing of it is ever changed but that it was opened.
/// </summary>
public sealed class DecisionLetter : IVersioned
{
    private DecisionLetter()
    {
    }

    public DecisionLetter(
        DecisionLetterId id,
        Decision decision,
        OrganisationId county,
        OrganisationId directorate,
        LetterContent content,
        LetterFiles files,
        JournalEntryId entry,
        UserId by,
        DateTimeOffset at
    )
    {
        Id = id;
        Decision = decision.Id;
        Application = decision.Application;
        Call = decision.Call;
        Kind = decision.Kind;
        County = county;
        Directorate = directorate;
        Form = content.Form;
        TemplateVersion = content.TemplateVersion;
        Title = content.Title;
        CaseNumber = content.CaseNumber;
        Search = SearchText.Fold($"{content.Title} {content.CaseNumber} {content.CallNumber} {content.County}");
        Content = content.Write();
        Hash = content.Hash();
        (Pdf, Archive, Html) = (files.Pdf, files.Archive, files.Html);
        Entry = entry;
        DispatchedBy = by;
        DispatchedAt = at;
    }

    public DecisionLetterId Id { get; private set; }

    public DecisionId Decision { get; private set; }

    public GrantApplicationId Application { get; private set; }

    public CallId Call { get; private set; }

    public DecisionKind Kind { get; private set; }

    public OrganisationId County { get; private set; }

    public OrganisationId Directorate { get; private set; }

    /// <summary>The form of Norwegian it is written in.</summary>
    public NorwegianForm Form { get; private set; }

    /// <summary>The version of the template for its kind.</summary>
    public int TemplateVersion { get; private set; }

    public string Title { get; private set; } = "";

    public string CaseNumber { get; private set; } = "";

    /// <summary>Title, case, call and county, folded for search.</summary>
    public string Search { get; private set; } = "";

    /// <summary>A <see cref="LetterContent"/> as JSON: everything that stands in the letter.</summary>
    public string Content { get; private set; } = "";

    /// <summary>SHA-256 of <see cref="Content"/>, 64 hexadecimal digits.</summary>
    public string Hash { get; private set; } = "";

    public StoredFileId Pdf { get; private set; }

    /// <summary>PDF/A-3b.</summary>
    public StoredFileId Archive { get; private set; }

    public StoredFileId Html { get; private set; }

    public JournalEntryId Entry { get; private set; }

    public DateTimeOffset DispatchedAt { get; private set; }

    public UserId DispatchedBy { get; private set; }

    /// <summary>When somebody of the county first opened it.</summary>
    public DateTimeOffset? OpenedAt { get; private set; }

    public UserId? OpenedBy { get; private set; }

    public int Version { get; private set; }

    public LetterContent ReadContent() => LetterContent.Read(Content);

    /// <returns>False when it was opened before: nothing has happened now.</returns>
    public bool Open(UserId by, DateTimeOffset at)
    {
        if (OpenedAt is not null) return false;
        (OpenedAt, OpenedBy) = (at, by);
        Version++;
        return true;
    }
}

/// <summary>The files of a letter: for people (tagged PDF), for keeping (PDF/A-3b), and the page they were made of.</summary>
public sealed record LetterFiles(StoredFileId Pdf, StoredFileId Archive, StoredFileId Html);
