using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Grants.Calls;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Register;
using Samlop.Waiting;

namespace Samlop.Grants.Apply;

/// <summary>
/// Begynn på søknad: a county that is valid on the day begins its one application to a published call, empty or as a copy of one of its
/// earlier ones. It may begin after the deadline; the page says that it will be late, and what follows of that is a person's decision.
/// </summary>
[Process("ApplicationStarted"), TellsNobody(Untold.OwnWork)]
public sealed class StartApplication(AppDb db, OsloClock clock, RegisterData register)
    : IUseCase<StartApplication.Input, StartApplication.Started>
{
    public static Permission Needs { get; } = Permission.Of("grants.application.write", Role.ProjectLead, Role.ChiefExecutive);

    public static readonly Refusal OnlyCountiesApply = Refusal.In<ApplyText>(nameof(OnlyCountiesApply));
    public static readonly Refusal CountyNotValid = Refusal.In<ApplyText>(nameof(CountyNotValid));
    public static readonly Refusal CallNotOpen = Refusal.In<ApplyText>(nameof(CallNotOpen));
    public static readonly Refusal CountyHasApplication = Refusal.In<ApplyText>(nameof(CountyHasApplication));

    public sealed class Input : IInput<StartApplication, Input, Started>
    {
        public CallId Call { get; set; }

        /// <summary>The id of the earlier application to copy, as chosen; empty for none.</summary>
        public string? CopyFrom { get; set; }
    }

    public sealed record Started(GrantApplicationId Application);

    /// <summary>A county began an application.</summary>
    [Event("grants.application.started"), Was("ApplicationStarted")]
    public sealed record ApplicationStarted(GrantApplicationId Application, CallId Call) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Application);

        Audience IEvent.For => Audience.WithinOwn;

        Phrase IEvent.Told => Phrase.In<ApplyText>(nameof(ApplyText.Told_ApplicationStarted));
    }

    /// <summary>The application began as a copy of an earlier one.</summary>
    [Event("grants.application.copied"), Was("ApplicationCopied"), NoNews]
    public sealed record ApplicationCopied(GrantApplicationId Application, GrantApplicationId From) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Application);

        Audience IEvent.For => Audience.WithinOwn;

        Phrase IEvent.Told => Phrase.In<ApplyText>(nameof(ApplyText.Told_ApplicationCopied));
    }

    public static NoticeKind TellsOfAmendment { get; } = NoticeKind.OfEach<CallVersionPublished>(
        "grants.call.amended",
        GrantNotices.Calls,
        "the project leads and the chief executive of every county that applies, of a later version",

        async (happened, occasion) =>
        {
            if (happened.Ordinal == 1) return [];
            var applications = await occasion.Db.Rows<GrantApplication>().All(Because.WhoWaitsIsTold)
                .Where(a => a.Call == happened.Call)
                .OrderBy(a => a.Id)
                .Select(a => new { a.Id, a.County })
                .ToListAsync(occasion.Cancel);
            var call = await occasion.Call(happened.Call);
            var news = await occasion.Db.NewsOf(call.Id, call.Number, happened.Ordinal, occasion.Cancel);
            return applications.Select(a => new Told(
                Phrase.In<ApplyText>(nameof(ApplyText.Notice_Amended), call.Number),
                news,
                Readers.In(a.County, [.. GrantNotices.OfTheCounty]))
            {
                About = Subject.Of(a.Id),
            });
        });

    public async Task<Outcome<Started>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var call = await db.Rows<Call>()
            .VisibleTo(actor.ForCases())
            .WithVersions()
            .SingleOrDefaultAsync(c => c.Id == input.Call, cancel);
        if (call is null)
            return Refusal.NotFound;
        if (await MayStart(db, actor, call.Id, call.FirstPublishedAt, clock, cancel) is { } no)
            return no;

        GrantApplication? earlier = null;
        if (!string.IsNullOrEmpty(input.CopyFrom))
        {
            var from = Guid.TryParse(input.CopyFrom, out var id) ? new GrantApplicationId(id) : default;
            earlier = await db.ManageableApplication(from, actor, cancel);
            if (earlier is null) return new FieldError(nameof(Input.CopyFrom), Phrase.In<ApplyText>(nameof(ApplyText.Error_Choice)));
        }

        var options = new ApplicationOptions(call.InForce!.ReadContent(), call.Year, register);
        var application = new GrantApplication(
            NewId.Of<GrantApplicationId>(change.At),
            call.Id,
            options.Form,
            actor.Organisation,
            call.Year,
            actor.User,
            change.At
        )
        {
            CopiedFrom = earlier?.Id,
        };
        change.Record(new ApplicationStarted(application.Id, call.Id));
        if (earlier is not null)
        {
            foreach (var part in options.Form.Parts)
                application.Save(part.Key, CopiedPart.Of(part, earlier.ReadContent().Part(part.Key), options), 0, actor.User, change.At);
            change.Record(new ApplicationCopied(application.Id, earlier.Id));
        }

        db.Add(application);
        return new Started(application.Id);
    }

    /// <summary>C-02: why the actor cannot begin; null when nothing is against it.</summary>
    internal static async Task<Refusal?> MayStart(
        AppDb db,
        Actor actor,
        CallId call,
        DateTimeOffset? publishedAt,
        OsloClock clock,
        CancellationToken cancel = default
    )
    {
        if (publishedAt is null || publishedAt > clock.Now) return CallNotOpen;
        var organisation = await db.Set<Organisation>().SingleOrDefaultAsync(o => o.Id == actor.Organisation, cancel);
        if (organisation is null || !organisation.Is(OrganisationKind.County))
            return OnlyCountiesApply;
        if (!organisation.ExistsOn(clock.Today))
            return CountyNotValid;
        if (!actor.May(Needs))
            return Refusal.NotAllowed;
        return await db.Rows<GrantApplication>()
            .ManageableBy(actor.ForCases())
            .AnyAsync(a => a.Call == call && a.County == actor.Organisation, cancel)
            ? CountyHasApplication
            : null;
    }
}
