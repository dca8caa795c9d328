using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Audit.TwoPerson;
using Samlop.Persons.Record;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Waiting;
using Told = Samlop.Waiting.Told;

namespace Samlop.Persons.Graded;

/// <summary>
/// Sett navngivingen i kraft: another data protection officer, or an administrator of the installation, who neither proposed it nor is the
/// one who is named. From then on the user finds the person, and not the address.
/// </summary>
[Process("persons.naming-approved"), FreshSignIn]
public sealed class ApproveNaming(AppDb db, OsloClock clock) : IUseCase<ApproveNaming.Input, Done>
{
    public static Permission Needs { get; } =
        Permission.Of("persons.naming.decide", Role.DataProtectionOfficer, Role.Administrator);

    public sealed class Input : IInput<ApproveNaming, Input, Done>, IApproves<Naming>
    {
        public NamingId Naming { get; set; }

        /// <inheritdoc cref="IApproves{TThing}.Seen" />
        public string? Seen { get; set; }
    }

    public static NoticeKind TellsNamed { get; } = NoticeKind.Of<NamingMoved>(
        "persons.naming.in-force", GradedNotices.Group, "the one who is named, and not of whom",
        (happened, _) => Task.FromResult<Told?>(happened.Step != NamingStep.InForce
            ? null
            : new Told(Phrase.In<GradedText>(nameof(GradedText.Notice_Named)), PersonUrls.List, Readers.Of(happened.User))
            {
                About = Subject.Of(happened.User),
            })).OnlyOf<ApproveNaming>();

    public static NoticeKind TellsSender { get; } = NoticeKind.Of<NamingMoved>(
        "persons.naming.approved", GradedNotices.Group, "the data protection officer who sent it",
        async (happened, occasion) => happened.Step != NamingStep.InForce
            ? null
            : new Told(
                Phrase.In<GradedText>(nameof(GradedText.Notice_InForce)), GradedUrls.Naming(happened.Naming),
                Readers.Of(await occasion.SenderOf(happened.Naming.Value)))).OnlyOf<ApproveNaming>();

    public static NoticeKind TellsRecorder { get; } = NoticeKind.Of<NamingMoved>(
        "persons.naming.answered", GradedNotices.Group, "who asked for somebody to be named",
        async (happened, occasion) =>
            happened.Step == NamingStep.InForce ? await occasion.ToRecorder(happened.Reference) : null).OnlyOf<ApproveNaming>();

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.FoundNaming(input.Naming, actor, cancel) is not var (naming, check, reference)) return Refusal.NotFound;
        if (naming.MayDecide(check, actor) is { } no) return no;
        if (await db.StillStands(naming, reference, clock.Today, cancel) is { } changed) return changed;
        if (naming.Approve(check, actor, input.Seen, change.At) is { } refused) return refused;

        // Named, ended and named again from one day is one row for the rule.
        var former = await db.Rows<NamedViewer>().Made(reference.Person, naming.User, naming.From).AsTracking()
            .SingleOrDefaultAsync(cancel);
        if (former is not null) (former.To, former.Organisation) = (naming.To, naming.Organisation);
        else db.Add(Viewer(naming, reference.Person));
        change.Record(NamingMoved.Of(naming, NamingStep.InForce));
        return new Done();
    }

    private static NamedViewer Viewer(Naming naming, PersonId person) => new()
    {
        Person = person,
        User = naming.User,
        Organisation = naming.Organisation,
        From = naming.From,
        To = naming.To,
    };
}
