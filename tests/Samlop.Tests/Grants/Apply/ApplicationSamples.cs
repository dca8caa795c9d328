using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Samlop.Grants;
using Samlop.Grants.Apply;
using Samlop.Grants.Apply.Partners;
using Samlop.Grants.Calls;
using Samlop.Grants.Catalogue;
using Samlop.Platform.Data;
using Samlop.Platform.Files;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Questionnaires;
using Samlop.Register;
using Samlop.Tests.Grants.Calls;

namespace Samlop.Tests.Grants.Apply;

/// <summary>Applications in memory, for tests of rules that need no program around them.</summary>
internal static class ApplicationSamples
{
    public const int Year = 2022;

    public static readonly DateTimeOffset At = OsloClock.Instant(new DateOnly(2022, 3, 1), new TimeOnly(12, 0));

    /// <summary>The end of the last day to apply, as in circular 17-2022.</summary>
    public static readonly DateTimeOffset ClosesAt = OsloClock.EndOf(new DateOnly(2022, 3, 10));

    public static readonly UserId Writer = new(Guid.Parse("22222222-2222-7222-8222-222222222222"));
    public static readonly UserId Director = new(Guid.Parse("33333333-3333-7333-8333-333333333333"));
    public static readonly CallVersionId VersionInForce = new(Guid.Parse("44444444-4444-7444-8444-444444444444"));

    public static readonly RegisterData TheRegister = RegisterData.Load(Path.Combine(AppContext.BaseDirectory, "content"));

    public static readonly CallContent ACall =
        CallSamples.Complete().With("trial", "fromYear", "2022").With("trial", "toYear", "2026").With("frame", "classSize", "20");

    public static readonly ApplicationOptions Options = new(ACall, Year, TheRegister)
    {
        Organisations = [.. Enumerable.Range(1, 5).Select(n => new PartnerOrganisation(new(new Guid(n, 0, 0, new byte[8])), $"Prøveby {n}", null, true))],
    };

    private static readonly (QuestionnairePart Part, Question Field)[] Slots =
        [.. ApplicationCatalogue.All.Parts.SelectMany(part => part.Questions.Select(field => (part, field)))];

    /// <summary>Any answers, of which none, some or all are given.</summary>
    public static readonly Gen<ApplicationContent> AnyContent =
        from picks in Gen.ArrayOf(Gen.Choose(0, 4), Slots.Length)
        from files in Gen.Choose(0, 3)
        select Of(picks, files);

    public static GrantApplication AnApplication() => new(
        NewId.Of<GrantApplicationId>(At), NewId.Of<CallId>(At), ApplicationCatalogue.All, new OrganisationId(Guid.NewGuid()), Year, Writer, At);

    /// <summary>With all that stops sending answered.</summary>
    public static GrantApplication AComplete()
    {
        var application = AnApplication();
        foreach (var part in ApplicationCatalogue.All.Parts.Where(p => p.Questions.Any(q => q.Needed))) application.Write(part.Key, Answer(part,
            1), At).ShouldBeTrue();
        return application;
    }

    public static GrantApplication AConfirmed(GrantApplication? application = null, DateTimeOffset? at = null)
    {
        var confirmed = application ?? AComplete();
        confirmed.Confirm(NewId.Of<ConfirmationId>(at ?? At), Director, null, at ?? At).ShouldBeNull();
        return confirmed;
    }

    public static GrantApplication ASent(DateTimeOffset receivedAt, GrantApplication? application = null)
    {
        var sent = AConfirmed(application, receivedAt);
        sent.Send(VersionInForce, ClosesAt, Writer, receivedAt).ShouldBeNull();
        return sent;
    }

    public static GrantApplication AReturned(DateTimeOffset receivedAt, DateTimeOffset returnedAt)
    {
        var application = ASent(receivedAt);
        application.Return("Budsjettet mangler en linje.", returnedAt).ShouldBeNull();
        return application;
    }

    public static GrantApplication AWithdrawn(DateTimeOffset receivedAt, DateTimeOffset withdrawnAt)
    {
        var application = ASent(receivedAt);
        application.Withdraw(withdrawnAt).ShouldBeNull();
        return application;
    }

    /// <summary>Saves over what is there.</summary>
    public static bool Write(this GrantApplication application, string part, Answers content, DateTimeOffset at) =>
        application.Save(part, content, application.Parts.Single(p => p.Part == part).Version, Writer, at);

    public static Answers Text(string field, string text)
    {
        var content = Answers.Empty;
        content.Fields[field] = text;
        return content;
    }

    public static AnswerRow Line(int year, string source, long ore, string cost = "a", string code = "lines-1") => new(code,
        new Dictionary<string, string>
        {
            ["year"] = year.ToString(CultureInfo.InvariantCulture),
            ["source"] = source,
            ["cost"] = cost,
            ["amount"] = ore.ToString(CultureInfo.InvariantCulture),
        });

    public static AnswerRow Partner(string code, string name = "Nav Prøveby") =>
        new(code, new Dictionary<string, string> { ["kind"] = "nav", ["organisation"] = name });

    public static ApplicationAttachment AFile(GrantApplication application, DateTimeOffset at, string name = "behov.txt",
        string kind = "demand", string? partner = null)
    {
        var hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(name)));
        var file = new StoredFile(new ReceivedFile(hash, name, name.Length, FileKind.Text), at);
        return new ApplicationAttachment(NewId.Of<ApplicationAttachmentId>(at), application.Id, file, kind, partner, Writer, at);
    }

    /// <summary>All questions of the part answered, in one of some ways.</summary>
    public static Answers Answer(QuestionnairePart part, int pick)
    {
        var content = Answers.Empty;
        foreach (var field in part.Questions) Put(content, field, pick);
        return content;
    }

    private static ApplicationContent Of(int[] picks, int files)
    {
        var parts = ApplicationCatalogue.All.Parts.ToDictionary(part => part.Key, _ => Answers.Empty);
        foreach (var ((part, field), pick) in Slots.Zip(picks)) Put(parts[part.Key], field, pick);
        return new ApplicationContent(
            Guid.Parse("55555555-5555-7555-8555-555555555555"), Guid.Parse("66666666-6666-7666-8666-666666666666"), new(parts,
                StringComparer.Ordinal),
            [.. Enumerable.Range(1, files).Select(n => new AttachedFile(new Guid(n, 0, 0, new byte[8]), $"vedlegg {n}.pdf", "demand",
                new string('a', 64), n))]);
    }

    private static void Put(Answers content, Question field, int pick)
    {
        if (pick == 0) return;
        if (field.Kind != QuestionKind.Rows) content.Fields[field.Key] = Value(field, pick);
        else
        {
            content.Lists[field.Key] =
            [
                .. Enumerable.Range(1, pick).Select(n => new AnswerRow(
                    $"{field.Key}-{n}", field.Columns.ToDictionary(c => c.Key, c => Value(c, n)))),
            ];
        }
    }

    private static string Value(Question question, int pick) => question switch
    {
        { Kind: QuestionKind.Number } => $"{pick * 5}",
        { Kind: QuestionKind.Date, Unit: DateUnit.Year } => $"{2018 + pick}",
        { Kind: QuestionKind.Date } => pick % 2 == 0 ? $"2022-08-{pick:00}" : $"2022-{pick % 12 + 1:00}",
        { Kind: QuestionKind.Amount } => $"{pick}00000",
        { Kind: QuestionKind.Reference } => "HSHEA3",
        { Kind: QuestionKind.Choice } => Options.Of(question.Set)[(pick - 1) % Options.Of(question.Set).Count].Value,
        _ => $"Svar nummer {pick}, æøå",
    };
}
