using Samlop.Cases;
using Samlop.Cases.Journal;
using Samlop.Letters.Compose;
using Samlop.Platform.Data;
using Samlop.Platform.Files;
using Samlop.Platform.Search;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Letters.Dispatch;

[SubjectKind("letters.letter")]
public readonly record struct LetterId(Guid Value) : IId<LetterId>
{
    public static LetterId From(Guid value) => new(value);
}

/// <summary>
/// Brev: what one organisation tells another in a case (of a decision: forvaltningsloven 1967 § 27). It is there from the moment it is
/// dispatched, frozen: content, hash, template version, files. Nothing of it is ever changed but that it was opened.
/// </summary>
public sealed class Letter : IVersioned, ISearched<LetterId>
{
    public static readonly Refusal LetterIsDispatched = Refusal.In<LettersText>(nameof(LetterIsDispatched));

    private Letter()
    {
    }

    internal Letter(
        LetterId id,
        LetterMatter of,
        CaseFileId caseFile,
        LetterContent content,
        LetterFiles files,
        JournalEntryId entry,
        UserId by,
        DateTimeOffset at
    )
    {
        Id = id;
        Kind = of.Kind.Code;
        Matter = of.Id;
        Case = caseFile;
        CaseSubject = of.CaseSubject;
        Sender = of.Sender;
        Receiver = of.Receiver;
        Form = content.Form;
        TemplateVersion = content.TemplateVersion;
        Title = content.Title;
        CaseNumber = content.CaseNumber;
        About = content.About;
        Search = SearchText.Fold($"{content.CaseNumber} {content.About} {content.Receiver}");
        Content = content.Write();
        Hash = content.Hash();
        (Pdf, Archive, Html) = (files.Pdf, files.Archive, files.Html);
        Entry = entry;
        DispatchedBy = by;
        DispatchedAt = at;
    }

    public LetterId Id { get; private set; }

    /// <summary>Code of the <see cref="LetterKind"/>.</summary>
    public string Kind { get; private set; } = "";

    /// <summary>The id of what it tells of; it is told once.</summary>
    public Guid Matter { get; private set; }

    public CaseFileId Case { get; private set; }

    /// <summary>The id of what the case is about.</summary>
    public Guid CaseSubject { get; private set; }

    public OrganisationId Sender { get; private set; }

    public OrganisationId Receiver { get; private set; }

    /// <summary>The form of Norwegian it is written in.</summary>
    public NorwegianForm Form { get; private set; }

    /// <summary>The version of the template for its kind.</summary>
    public int TemplateVersion { get; private set; }

    public string Title { get; private set; } = "";

    public string CaseNumber { get; private set; } = "";

    /// <summary>What it is about, as lists say it: the number of a call.</summary>
    public string About { get; private set; } = "";

    /// <summary>
    /// Case, what it is about and receiver, and from when it is opened its title, folded for search: what a letter is called tells what it
    /// says.
    /// </summary>
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

    /// <summary>When somebody of the receiver first opened it.</summary>
    public DateTimeOffset? OpenedAt { get; private set; }

    public UserId? OpenedBy { get; private set; }

    public int Version { get; private set; }

    public LetterContent ReadContent() => LetterContent.Read(Content);

    /// <returns>False when it was opened before: nothing has happened now.</returns>
    public bool Open(UserId by, DateTimeOffset at)
    {
        if (OpenedAt is not null) return false;
        (OpenedAt, OpenedBy) = (at, by);
        Search = $"{SearchText.Fold(Title)} {Search}";
        Version++;
        return true;
    }
}

/// <summary>The files of a letter: for people (tagged PDF), for keeping (PDF/A-3b), and the page they were made of.</summary>
public sealed record LetterFiles(StoredFileId Pdf, StoredFileId Archive, StoredFileId Html);
