using Samlop.Persons.Record;
using Samlop.Persons.Terms;
using Samlop.Platform.Files;
using Samlop.Platform.Text;

namespace Samlop.Persons.Folder;

/// <summary>What the kinds of documents are called, how addresses name them, and as which category each is shared.</summary>
internal static class DocumentKinds
{
    /// <summary>As many at once as somebody photographs of one document.</summary>
    public const int MostFiles = 20;

    private static readonly Words<FolderText, DocumentKind> Names = new("Kind");

    private static readonly (DocumentKind Kind, string Slug, PersonCategory Category)[] Known =
    [
        (DocumentKind.Identification, "legitimasjon", PersonCategory.Identity),
        (DocumentKind.ResidencePermit, "opphold", PersonCategory.RightAndTargetGroup),
        (DocumentKind.Diploma, "vitnemal", PersonCategory.SchoolAndPriorLearning),
        (DocumentKind.Transcript, "karakterer", PersonCategory.SchoolAndPriorLearning),
        (DocumentKind.TradePapers, "fagbrev", PersonCategory.SchoolAndPriorLearning),
        (DocumentKind.Recognition, "godkjenning", PersonCategory.SchoolAndPriorLearning),
        (DocumentKind.PriorLearning, "realkompetanse", PersonCategory.SchoolAndPriorLearning),
        (DocumentKind.CourseCertificate, "kurs", PersonCategory.SchoolAndPriorLearning),
        (DocumentKind.NorwegianTest, "norsk", PersonCategory.LanguageLevels),
        (DocumentKind.CurriculumVitae, "cv", PersonCategory.WorkHistory),
        (DocumentKind.WorkReference, "attest", PersonCategory.WorkHistory),
    ];

    /// <summary>What a folder is asked for, in this order.</summary>
    public static IReadOnlyList<PersonCategory> Categories { get; } = [.. Known.Select(known => known.Category).Distinct()];

    public static IReadOnlyList<DocumentKind> All { get; } = [.. Known.Select(known => known.Kind)];

    /// <summary>What a camera and a scanner make.</summary>
    public static IReadOnlyList<FileKind> Papers { get; } = [FileKind.Pdf, FileKind.Jpeg, FileKind.Png];

    public static string Accept { get; } = string.Join(',', Papers.Select(k => k.ContentType));

    public static string Of(DocumentKind kind) => Names.Of(kind).ToString();

    public static Phrase Said(DocumentKind kind) => Names.Of(kind);

    /// <summary>The words in which the person reads how one came into the folder: its kind, the organisation and the day.</summary>
    public static string ToldToPerson(DocumentCameBy cameBy) => cameBy switch
    {
        DocumentCameBy.Person => FolderText.Own_ToldMine,
        DocumentCameBy.Link => FolderText.Own_ToldByLink,
        _ => FolderText.Own_Told,
    };

    public static PersonCategory CategoryOf(DocumentKind kind) => Known.Single(known => known.Kind == kind).Category;

    /// <summary>
    /// A mail may say which it is: papers that anybody might have. One that tells by which right somebody is in the country is asked for
    /// without its name (personvernforordningen art. 5 nr. 1 c and f).
    /// </summary>
    public static bool MayBeNamed(DocumentKind kind) => CategoryOf(kind) is PersonCategory.Identity
        or PersonCategory.SchoolAndPriorLearning or PersonCategory.LanguageLevels or PersonCategory.WorkHistory;

    public static IReadOnlyList<DocumentKind> In(PersonCategory category) =>
        [.. Known.Where(known => known.Category == category).Select(known => known.Kind)];

    public static string SlugOf(DocumentKind kind) => Known.Single(known => known.Kind == kind).Slug;

    public static DocumentKind? Find(string? slug) =>
        Known.Where(known => known.Slug == slug).Select(known => (DocumentKind?)known.Kind).SingleOrDefault();
}
