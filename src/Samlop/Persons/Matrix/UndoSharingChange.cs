using System.Globalization;
using Samlop.Audit.TwoPerson;
using Samlop.Persons.Versions;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Persons.Matrix;

/// <summary>Angre en endring i utkastet: the row is as it was before, or gone where it was new.</summary>
[Process("persons.sharing-change-undone"), TellsNobody(Untold.OwnWork)]
public sealed class UndoSharingChange(AppDb db) : IUseCase<UndoSharingChange.Input, Done>
{
    public static readonly Refusal RowIsUnchanged = Refusal.In<MatrixText>(nameof(RowIsUnchanged));

    public static Permission Needs => BeginSharing.Needs;

    public sealed class Input : IInput<UndoSharingChange, Input, Done>
    {
        /// <summary>The number of the row, as chosen.</summary>
        public string? Line { get; set; }
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.SharingDraft(cancel) is not var (draft, check)) return Refusal.NotFound;
        if (draft.MayChange(check) is { } no) return no;
        if (!int.TryParse(input.Line, NumberStyles.None, CultureInfo.InvariantCulture, out var line)
            || draft.Changes.All(known => known.Line != line)) return RowIsUnchanged;

        draft.Set(line, null, "", check, actor.User, change.At);
        change.Record(new SharingRowChanged(draft.Id, draft.Number, line));
        return new Done();
    }
}
