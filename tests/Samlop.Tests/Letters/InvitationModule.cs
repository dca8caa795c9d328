using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Samlop.Access;
using Samlop.Cases;
using Samlop.Letters;
using Samlop.Letters.Compose;
using Samlop.Letters.Templates;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Tests.Cases;
using Samlop.Tests.Support;

namespace Samlop.Tests.Letters;

/// <summary>
/// Innkallinger: a module that the tests alone have, to show that a module writes letters without their knowing it. A training office invites
/// a company to an exercise; the exercise is about the company, in place of a thing of the module's own.
/// </summary>
public sealed class InvitationModule : IModule
{
    public const string Code = "exercise-invitation";

    public static readonly Refusal Called = new("ExerciseIsCalledOff", Phrase.Verbatim("Øvelsen er avlyst."));

    /// <summary>Exercises that are called off.</summary>
    public static readonly HashSet<Guid> CalledOff = [];

    /// <summary>What the module heard.</summary>
    public static readonly List<IEvent> Heard = [];

    public static LetterKind Kind { get; } = new(
        Code, "innkalling", Phrase.Verbatim("Innkalling"), Phrase.Verbatim("innkallingen"))
    {
        CaseSubject = Subject.Of(default(OrganisationId)).Kind,
        Blocks = [Block(LetterKind.Title), Block("greeting"), Block("outdoors"), Block("indoors")],
        Placeholders =
        [
            new("bedrift", Phrase.Verbatim("bedriften"), (_, _) => "Eksempelbedriften AS"),
            new("dag", Phrase.Verbatim("dagen for øvelsen"), (form, today) => Written.Date(today, form.Culture())),
        ],
        First = () => Texts("Innkalling til {bedrift}", "Velkommen {dag}.", "Ta på varme klær.", "Ta av skoene."),
        Origin = Phrase.Verbatim("Skrevet av testene."),
        Body = typeof(InvitationBody),
        Dispatchers = [Role.TrainingOfficeAdviser],
        Receivers = [Role.CompanyManager],
        Approvers = [Role.ProcessGuide],
    };

    /// <summary>A second kind by the same writer: what one may do with one kind is not what one may do with another.</summary>
    public static LetterKind Thanks { get; } = Kind with
    {
        Code = "exercise-thanks",
        Slug = "takk",
        Name = Phrase.Verbatim("Takkebrev"),
        Dispatchers = [Role.ProcessGuide],
        Receivers = [Role.Supervisor],
        Approvers = [Role.TrainingOfficeAdviser],
    };

    public static void Add(ModuleSetup setup) => setup
        .LetterKind<InvitationWriter>(Kind)
        .LetterKind<InvitationWriter>(Thanks)
        .When<LetterDispatched, Hears>()
        .When<LetterOpened, Hears>();

    public static LetterTexts Texts(params string[] texts) => new(In(texts, ""), In(texts, "nn: "));

    private static SortedDictionary<string, string> In(string[] texts, string before) =>
        new(new[] { LetterKind.Title, "greeting", "outdoors", "indoors" }.Zip(texts).ToDictionary(t => t.First, t => before + t.Second), StringComparer.Ordinal);

    private static LetterBlock Block(string key) => new(key, Phrase.Verbatim($"Teksten {key}"));
}

/// <summary>What an invitation says beside its texts.</summary>
public sealed record Invitation(DateOnly Day, int Places);

/// <summary>The invitation: its greeting, the place's own text, and how many may come.</summary>
public sealed class InvitationBody : LetterBody
{
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.AddContent(0, Block("greeting"));
        builder.AddContent(1, Heading("Praktisk"));
        builder.AddContent(2, Block("place"));
        builder.OpenElement(3, "p");
        builder.AddContent(4, $"{Day(Content.BodyAs<Invitation>().Day)}: {Content.BodyAs<Invitation>().Places} plasser");
        builder.CloseElement();
    }
}

/// <summary>Writes invitations to exercises that the actor's office has a case of.</summary>
public sealed class InvitationWriter(AppDb db) : ILetterWriter
{
    public async Task<LetterMatter?> Find(LetterKind kind, Guid matter, Actor actor, CancellationToken cancel)
    {
        var found = await db.Rows<CaseFile>().VisibleTo(actor.ForCaseFiles()).Include(c => c.Parties)
            .SingleOrDefaultAsync(c => c.KindCode == ExerciseModule.Code && c.Subject == matter, cancel);
        if (found is null) return null;
        var receiver = found.Parties.Single(p => p.Role == ExerciseModule.Company).Organisation;
        return new LetterMatter(
            kind, matter, matter, found.Owner, receiver, InvitationModule.CalledOff.Contains(matter) ? InvitationModule.Called : null);
    }

    public async Task<LetterParts> Compose(LetterMatter matter, NorwegianForm form, CancellationToken cancel)
    {
        var company = await db.Set<Organisation>().Where(o => o.Id == matter.Receiver).Select(o => o.Name).SingleAsync(cancel);
        return Parts() with { Values = new Dictionary<string, string> { ["bedrift"] = company, ["dag"] = "1. mai" } };
    }

    public Task<LetterExample> Example(LetterKind kind, NorwegianForm form, DateOnly today, CancellationToken cancel) =>
        Task.FromResult(new LetterExample("Eksempelkontoret", "Eksempelbedriften AS", "0000/00000", Parts()));

    private static LetterParts Parts() => new()
    {
        About = "Øvelse 7",
        References = [new("Øvelse", "7")],
        Foot = "Øvelse 7",
        Signature = new("Kontoret", "Sendt uten underskrift."),
        Uses = new Dictionary<string, string> { [LetterKind.Title] = LetterKind.Title, ["greeting"] = "greeting", ["place"] = "outdoors" },
        Body = new Invitation(new DateOnly(2022, 5, 1), 12),
    };
}

/// <summary>Hears what becomes of its letters.</summary>
internal sealed class Hears : IWhen<LetterDispatched>, IWhen<LetterOpened>
{
    public Task Happened(LetterDispatched happened, Actor actor, Change change, CancellationToken cancel) => Heard(happened);

    public Task Happened(LetterOpened happened, Actor actor, Change change, CancellationToken cancel) => Heard(happened);

    private static Task Heard(IEvent happened)
    {
        lock (InvitationModule.Heard) InvitationModule.Heard.Add(happened);
        return Task.CompletedTask;
    }
}

/// <summary>The program with the module of exercises and that of their invitations in it.</summary>
public sealed class InvitationHost : SqliteHost
{
    protected override void Configure(IServiceCollection services) =>
        new ModuleSetup(services, new ConfigurationBuilder().Build())
            .Add<ExerciseModule>()
            .Add<InvitationModule>()
            .Gives(BeginExercise.Needs, [Role.TrainingOfficeAdviser]);
}
