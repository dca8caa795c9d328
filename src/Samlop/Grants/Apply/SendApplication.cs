using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Cases;
using Samlop.Cases.Journal;
using Samlop.Grants.Apply.Partners;
using Samlop.Grants.Calls;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Grants.Apply;

/// <summary>
/// Send søknaden: what is confirmed is frozen as a version and received at the instant the server had read the request (C-03). After the
/// deadline it is received late: nothing is lost, and what follows is a person's decision.
/// </summary>
[Process("ApplicationSent")]
public sealed class SendApplication(
    AppDb db, CaseRegister cases, ApplicationDocuments documents, IEnumerable<IGoesWithApplication> beside)
    : IUseCase<SendApplication.Input, SendApplication.Received>
{
    public static Permission Needs { get; } = Permission.Of("grants.application.send", Role.ProjectLead, Role.ChiefExecutive);

    /// <summary>Of the call, and the number of the version.</summary>
    internal static EntryTitle EntryTitle { get; } = new(
        "grants.application.sent", (_, of) => Phrase.In<ApplyText>(nameof(ApplyText.Case_Entry), of[0], of[1]));

    public sealed class Input : IInput<SendApplication, Input, Received>
    {
        public GrantApplicationId Application { get; set; }
    }

    public sealed record Received(int Number);

    /// <summary>A version was received. Late is a fact here, not a decision.</summary>
    /// <param name="HashKey">SHA-256 of the content.</param>
    [Event("grants.application.sent"), Was("ApplicationSent")]
    public sealed record ApplicationSent(GrantApplicationId Application, int Number, DateTimeOffset ReceivedAt, bool Late, string HashKey)
        : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Application);

        Audience IEvent.For => Audience.Everyone;

        Phrase IEvent.Told =>
            Phrase.In<ApplyText>(
                Late ? nameof(ApplyText.Told_ApplicationSentLate) : nameof(ApplyText.Told_ApplicationSent),
                Number,
                new InstantArgument(ReceivedAt)
            );
    }

    public static NoticeKind TellsCounty { get; } = NoticeKind.Of<ApplicationSent>(
        "grants.application.received", GrantNotices.Applying,
        "the project leads and the chief executive of the county, whoever sent it too: the receipt",
        async (happened, occasion) =>
        {
            var application = await occasion.Application(happened.Application);
            return new Told(
                application.ByCall<ApplyText>(nameof(ApplyText.Notice_Received)),
                ApplyUrls.Version(happened.Application, happened.Number),
                application.AtTheCounty)
            {
                IsReceipt = true,
            };
        });

    public static NoticeKind TellsOfficers { get; } = NoticeKind.Of<ApplicationSent>(
        "grants.application.came-in", GrantNotices.Handling, "the officers of the directorate who are not kept out of it",
        async (happened, occasion) =>
        {
            var application = await occasion.Application(happened.Application);
            return new Told(
                application.ByCall<ApplyText>(nameof(ApplyText.Notice_CameIn)),
                ApplyUrls.Application(happened.Application),
                application.AtTheDirectorate)
            {
                About = new Subject(ApplicationAccess.News, happened.Application.Value),
            };
        });

    public async Task<Outcome<Received>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var application = await db.ManageableApplication(input.Application, actor, cancel);
        if (application is null) return Refusal.NotFound;
        if (application.MaySend() is { } not) return not;
        if (await beside.Stop(application, actor, cancel) is { } stopped) return stopped;

        var call = await db.Rows<Call>()
            .Published()
            .Where(c => c.Id == application.Call)
            .Select(c => new { c.Owner, c.Number, c.ClosesAt })
            .SingleAsync(cancel);
        var receivedAt = change.ReadAt;
        var version = await db.VersionInForce(application.Call, cancel);
        var standings = await db.PartnersNow(application.Id, application.ReadContent().Partners, OsloClock.DateIn(change.At), cancel);
        var partners = standings.Count == 0 ? null : PartnerStandings.Write(standings);
        if (application.Send(version, call.ClosesAt, actor.User, receivedAt, partners) is { } no) return no;

        var sent = application.Sent[^1];
        foreach (var kept in beside) await kept.Sent(application, sent, actor, change, cancel);
        change.Record(new ApplicationSent(application.Id, sent.Number, receivedAt, sent.IsLate, sent.Hash));
        await Journal(application, call.Owner, call.Number, actor, change, cancel);
        return new Received(sent.Number);
    }

    /// <summary>
    /// The case is opened with the first sending. Journalled are the application to be read, the canonical content whose hash stands on the
    /// receipt, and the files of the county. The journal is in the directorate's language of work, whoever sends.
    /// </summary>
    private async Task Journal(
        GrantApplication application,
        OrganisationId owner,
        string call,
        Actor actor,
        Change change,
        CancellationToken cancel
    )
    {
        var county = await db.Set<Organisation>().Where(o => o.Id == application.County).Select(o => o.Name).SingleAsync(cancel);
        var about = new CaseOpening(
            application.Id.Value,
            ApplicationCases.Code,
            owner,
            [new OpenedFor(application.County, ApplicationCases.County)],
            CaseTitles.Same(Phrase.In<ApplyText>(nameof(ApplyText.Case_Title), call, county).In(Languages.Bokmål.Culture))
        );
        var opened = await cases.Open(about, change, cancel);
        var language = Languages.Bokmål.Culture;
        var document = await documents.OfNew(application, opened.Number, cancel);
        DocumentForm[] forms = [await documents.AsHtml(document, language), document.AsJson(language)];
        await cases.ReceiveDocuments(
            about,
            EntryTitle.Of(db, call, document.Sent.Number.ToString(CultureInfo.InvariantCulture)),
            forms.Select(form => new CaseDocument(form.FileName, form.ContentType, form.Bytes)),
            await documents.FilesOf(document, cancel),
            actor,
            change,
            cancel
        );
    }
}
