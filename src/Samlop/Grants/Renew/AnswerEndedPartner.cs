using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Grants.Apply;
using Samlop.Grants.Catalogue;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Questionnaires;

namespace Samlop.Grants.Renew;

/// <summary>
/// Svar om en partner som er lagt ned: the county says which of those that took over is the partner now, or that none is. One that is
/// chosen is written among the partners; a letter of intent and an answer are asked of it anew.
/// </summary>
[Process("grants.continuation.partner-answered")]
public sealed class AnswerEndedPartner(AppDb db, OsloClock clock) : IUseCase<AnswerEndedPartner.Input, Done>
{
    /// <summary>None took its place.</summary>
    public const string LeftOut = "none";

    public static Permission Needs => StartApplication.Needs;

    public static readonly Refusal PartnerIsAnswered = Refusal.In<RenewText>(nameof(PartnerIsAnswered));

    public sealed class Input : IInput<AnswerEndedPartner, Input, Done>
    {
        public GrantApplicationId Application { get; set; }

        /// <summary>The code of its row in last year's application.</summary>
        public string? Partner { get; set; }

        /// <summary>The id of the one that is the partner now; <see cref="LeftOut"/> for none.</summary>
        public string? Answer { get; set; }
    }

    /// <summary>The county answered what becomes of a partner that has ended.</summary>
    [Event("grants.continuation.partner-answered"), NoNews]
    public sealed record EndedPartnerAnswered(GrantApplicationId Application, string RowCode, bool HasSuccessor) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Application);

        Audience IEvent.For => Audience.WithinOwn;

        Phrase IEvent.Told => Phrase.In<RenewText>(
            HasSuccessor ? nameof(RenewText.Told_PartnerSucceeded) : nameof(RenewText.Told_PartnerLeftOut));
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var application = await db.ManageableApplication(input.Application, actor, cancel);
        if (application is null) return Refusal.NotFound;
        var partner = await db.Rows<EndedPartner>().Of(application).SingleOrDefaultAsync(p => p.Code == input.Partner, cancel);
        if (partner is null) return Refusal.NotFound;
        if (application.MayChange() is { } no) return no;
        if (partner.Answer is not null) return PartnerIsAnswered;
        var successors = await db.SuccessorsOf(partner.Organisation, clock.Today, cancel);
        var successor = successors.FirstOrDefault(o => o.Id.Value.ToString() == input.Answer);
        if (successor is null && input.Answer != LeftOut)
            return new FieldError(nameof(Input.Answer), Phrase.In<CommonText>(nameof(CommonText.Error_Choice)));

        var confirmed = application.Confirmed;
        partner.Say(
            successor is null ? EndedPartnerAnswer.LeftOut : EndedPartnerAnswer.Successor, successor?.Id, actor.User, change.At);
        if (successor is not null) Write(application, partner, successor, actor, change);
        if (confirmed?.EndedAt is not null) change.Record(new ConfirmationEnded(application.Id, confirmed.Id));
        change.Record(new EndedPartnerAnswered(application.Id, partner.Code, successor is not null));
        return new Done();
    }

    private static void Write(GrantApplication application, EndedPartner partner, Organisation successor, Actor actor, Change change)
    {
        if (application.Parts.SingleOrDefault(p => p.Part == ApplicationCatalogue.PartnersPart) is not { } saved) return;
        var answers = saved.Read();
        // One that is among them already is not written twice.
        if (answers.Rows(ApplicationCatalogue.PartnersPart)
            .Any(row => row.Cell(ApplicationCatalogue.PartnerRegister) == successor.Id.Value.ToString())) return;
        answers.Lists[ApplicationCatalogue.PartnersPart] =
        [
            .. answers.Rows(ApplicationCatalogue.PartnersPart),
            new AnswerRow(partner.Code, new Dictionary<string, string>
            {
                ["kind"] = partner.Kind,
                ["organisation"] = successor.Name,
                [ApplicationCatalogue.PartnerRegister] = successor.Id.Value.ToString(),
            }),
        ];
        application.Save(saved.Part, answers, saved.Version, actor.User, change.At);
    }
}

internal static class PartnerSuccessors
{
    /// <summary>Those that have taken over from an organisation, and from those that did, and exist on the day; by name.</summary>
    public static async Task<List<Organisation>> SuccessorsOf(
        this AppDb db, OrganisationId organisation, DateOnly today, CancellationToken cancel = default)
    {
        var next = (await db.Set<OrganisationSuccessor>().Where(s => s.From <= today)
            .Select(s => new { s.Organisation, s.Successor }).ToListAsync(cancel)).ToLookup(s => s.Organisation, s => s.Successor);
        var (reached, ahead) = (new HashSet<OrganisationId>(), new Queue<OrganisationId>(next[organisation]));
        while (ahead.TryDequeue(out var one))
            if (reached.Add(one))
                foreach (var after in next[one]) ahead.Enqueue(after);
        var found = await db.Set<Organisation>().Where(o => reached.Contains(o.Id)).OrderBy(o => o.Name).ToListAsync(cancel);
        return found.FindAll(o => o.ExistsOn(today));
    }
}
