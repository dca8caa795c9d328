using Samlop.Access;
using Samlop.Audit.TwoPerson;
using Samlop.Persons.Versions;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Waiting;
using Told = Samlop.Waiting.Told;

namespace Samlop.Persons.Matrix;

/// <summary>
/// Sett delingstabellen i kraft: another data protection officer, or an administrator of the installation, who wrote nothing in it, puts
/// the version in force from a day. From the first request of that day every door reads it.
/// </summary>
[Process("persons.sharing-in-force")]
public sealed class PutSharingInForce(AppDb db, OsloClock clock) : IUseCase<PutSharingInForce.Input, Done>
{
    public static Permission Needs { get; } =
        Permission.Of("persons.sharing.put-in-force", Role.DataProtectionOfficer, Role.Administrator);

    public sealed class Input : IInput<PutSharingInForce, Input, Done>, IApproves<SharingVersion>
    {
        /// <summary>The first day on which it is in force.</summary>
        public string? From { get; set; }

        /// <inheritdoc cref="IApproves{TThing}.Seen" />
        public string? Seen { get; set; }
    }

    public static NoticeKind TellsSender { get; } = NoticeKind.Of<SharingMoved>(
        "persons.sharing.in-force", MatrixNotices.Group, "the data protection officer who sent it",
        async (happened, occasion) => happened.Step != MatrixStep.InForce
            ? null
            : new Told(
                Phrase.In<MatrixText>(nameof(MatrixText.Notice_InForce), happened.Number), MatrixUrls.Version(happened.Number),
                Readers.Of(await occasion.SenderOf(happened.Sharing.Value)))).OnlyOf<PutSharingInForce>();

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.SharingDraft(cancel) is not var (draft, check)) return SharingVersion.SharingIsNoDraft;
        if (check.MayDecide(actor) is { } no) return no;

        var errors = new FieldErrors();
        var from = TypedLine.ReadDay(input.From, nameof(Input.From), errors);
        // The newest whose day has come is in force: one that was given a wrong day is followed by another, from today if need be.
        var (earliest, latest) = (clock.Today, clock.Today.AddYears(1));
        if (from != default && (from < earliest || from > latest))
        {
            errors.Add(nameof(Input.From), Phrase.In<MatrixText>(
                nameof(MatrixText.Error_From), new DateArgument(earliest), new DateArgument(latest)));
        }

        if (errors.Any) return errors;
        if (draft.Publish(check, actor, input.Seen, from, change.At) is { } refused) return refused;

        change.Record(SharingMoved.Of(draft, MatrixStep.InForce));
        return new Done();
    }
}
