using System.Runtime.Serialization;
using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Cases;
using Samlop.Cases.Journal;
using Samlop.Grants.Apply;
using Samlop.Grants.Calls;
using Samlop.Grants.Decide;
using Samlop.Platform.Data;
using Samlop.Platform.Files;
using Samlop.Platform.Print;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Grants.Letters;

/// <summary>
/// Send brevet: the letter of a decision goes to the county's inbox and into the journal, frozen with its files; an award begins to be one
/// (circular 17-2022, "tilskuddsbrevet"; forvaltningsloven 1967 § 27). Its files are made before the run (<see cref="LetterPrinter"/>), of
/// exactly this content.
/// </summary>
[Process("LetterDispatched")]
public sealed class DispatchLetter(
    AppDb db, LetterComposer composer, LetterPrinter printer, LetterTemplates templates, CaseRegister cases,
    OsloClock clock)
    : IUseCase<DispatchLetter.Input, DispatchLetter.Dispatched>, IPrepares<DispatchLetter.Input>
{
    public static Permission Needs { get; } = Permission.Of("grants.letter.dispatch", Role.CaseOfficer);

    public sealed class Input : IInput<DispatchLetter, Input, Dispatched>
    {
        public DecisionId Decision { get; set; }

        /// <summary>A <see cref="NorwegianForm"/> by name, where the county is neutral and the sender chooses.</summary>
        public string? Form { get; set; }

        /// <summary>The files, or why there are none; made by <see cref="Prepare"/>, never from the form.</summary>
        [IgnoreDataMember]
        public Outcome<PreparedLetter>? Prepared { get; internal set; }
    }

    public sealed record Dispatched(DecisionLetterId Letter);

    public async Task Prepare(Input input, Actor actor, CancellationToken cancel)
    {
        var decision = await db.Rows<Decision>().ManageableBy(actor.ForCases()).SingleOrDefaultAsync(d => d.Id == input.Decision, cancel);
        if (decision is null || await MayDispatch(db, templates, decision, cancel) is not null) return;

        var parties = await Parties.Of(db, decision, cancel);
        if ((parties.Form ?? NorwegianForms.Read(input.Form)) is not { } form) return;
        input.Prepared = await printer.Make(await composer.Compose(decision, form, clock.Today, cancel), cancel);
    }

    /// <summary>Told here and not with the act of deciding, which knows no letters: it is over when the letter is sent.</summary>
    public static NoticeKind TellsOfficers { get; } = NoticeKind.Of<DecideApplication.DecisionMade>(
        "grants.decision.made", GrantNotices.Handling, "the officers who send the letter",
        async (happened, occasion) =>
        {
            var application = await occasion.Application(happened.Application);
            return new Told(
                application.ByCase<DecideText>(nameof(DecideText.Notice_Decided)),
                DecideUrls.Decision(happened.Decision),
                application.AtTheDirectorate);
        }).While("its letter is not sent", db =>
        {
            var sent = db.Rows<DecisionLetter>().All(Because.WhoWaitsIsTold);
            return notice => !sent.Any(l => l.Decision == (DecisionId)(object)notice.Matter);
        });

    public static NoticeKind TellsCounty { get; } = NoticeKind.Of<LetterDispatched>(
        "grants.letter.dispatched", GrantNotices.Dates, "the project leads and the chief executive of the county",
        async (happened, occasion) =>
        {
            var application = await occasion.Application(happened.Application);
            return new Told(
                application.ByCase<LettersText>(nameof(LettersText.Notice_Letter)),
                LetterUrls.Letter(happened.Letter),
                application.AtTheCounty);
        });

    public async Task<Outcome<Dispatched>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var decision = await db.Rows<Decision>().ManageableBy(actor.ForCases()).SingleOrDefaultAsync(d => d.Id == input.Decision, cancel);
        if (decision is null) return Refusal.NotFound;
        if (await MayDispatch(db, templates, decision, cancel) is { } no) return no;

        var parties = await Parties.Of(db, decision, cancel);
        if ((parties.Form ?? NorwegianForms.Read(input.Form)) is not { } form)
            return new FieldError(nameof(Input.Form), Phrase.In<CommonText>(nameof(CommonText.Error_Form)));
        if (input.Prepared?.Refusal is { } unprinted)
            return unprinted;
        if (input.Prepared?.Value is not { } prepared)
            return PrintRefusal.PdfFailed;

        // Between the making of the files and now the template, or the day, may have changed: then what was printed is not what would be
        // stored.
        var content = await composer.Compose(decision, form, OsloClock.DateIn(change.At), cancel);
        if (content.Hash() != prepared.Hash) return Refusal.ChangedSinceOpened;

        var letter = await Journal(decision, parties, content, prepared, actor, change, cancel);
        change.Record(new LetterDispatched(decision.Application, decision.Id, letter.Id, letter.Kind, letter.TemplateVersion, letter.Hash));
        return new Dispatched(letter.Id);
    }

    /// <summary>What stands against sending it, if anything.</summary>
    internal static async Task<Refusal?> MayDispatch(
        AppDb db,
        LetterTemplates templates,
        Decision decision,
        CancellationToken cancel = default
    )
    {
        var open = await templates.Appeal(DecisionKind.Dismissal, cancel) == AppealStanding.ToBeClarified;
        return (
            await db.Rows<Decision>()
                .All(Because.AwardStandsUntilReplaced)
                .Where(d => d.Id == decision.Id)
                .WithLetters(db, open)
                .SingleAsync(cancel)
        ).No;
    }

    private async Task<DecisionLetter> Journal(
        Decision decision,
        Parties parties,
        LetterContent content,
        PreparedLetter prepared,
        Actor actor,
        Change change,
        CancellationToken cancel
    )
    {
        var caseFile =
            await cases.Find(decision.Application.Value, cancel)
            ?? throw new InvalidOperationException("An application that is decided on has a case.");
        StoredFile[] files = [new(prepared.Pdf, change.At), new(prepared.Archive, change.At), new(prepared.Html, change.At)];
        var entry = cases.Journal(
            caseFile,
            new NewEntry(EntryDirection.Outgoing, content.Date, CaseTitles.Same(content.Title)) { Sealed = true },
            files,
            actor,
            change
        );
        var letter = new DecisionLetter(
            NewId.Of<DecisionLetterId>(change.At),
            decision,
            parties.County,
            parties.Directorate,
            content,
            new LetterFiles(files[0].Id, files[1].Id, files[2].Id),
            entry.Id,
            actor.User,
            change.At
        );
        db.Add(letter);
        return letter;
    }

    /// <summary>Between whom a decision is, and the county's form of Norwegian.</summary>
    internal sealed record Parties(OrganisationId County, string CountyName, NorwegianForm? Form, OrganisationId Directorate)
    {
        public static Task<Parties> Of(AppDb db, Decision decision, CancellationToken cancel = default) => (
            from a in db.Rows<GrantApplication>().Behind(decision)
            join c in db.Rows<Call>().Published() on a.Call equals c.Id
            join o in db.Set<Organisation>() on a.County equals o.Id
            select new Parties(o.Id, o.Name, o.Form, c.Owner)).SingleAsync(cancel);
    }
}
