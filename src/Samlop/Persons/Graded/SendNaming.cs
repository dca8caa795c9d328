using Samlop.Audit.TwoPerson;
using Samlop.Platform.Data;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;

namespace Samlop.Persons.Graded;

/// <summary>Send forslaget på nytt: after it came back, perhaps with other days and words.</summary>
[Process("persons.naming-sent-again"), FreshSignIn]
public sealed class SendNaming(AppDb db, OsloClock clock) : IUseCase<SendNaming.Input, Done>
{
    public static Permission Needs => ProposeNaming.Needs;

    public sealed class Input : NamingInput, IInput<SendNaming, Input, Done>
    {
        public NamingId Naming { get; set; }
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.FoundNaming(input.Naming, actor, cancel) is not var (naming, check, reference)) return Refusal.NotFound;
        if (naming.User == actor.User) return Naming.NamedIsOneself;
        if (naming.MayChange(check) is { } no) return no;

        var errors = new FieldErrors();
        var (from, to, rests) = input.Read(clock.Today, errors);
        if (errors.Any) return errors;

        naming.Set(from, to, rests);
        if (await db.StillStands(naming, reference, clock.Today, cancel) is { } changed) return changed;
        if (naming.Send(check, actor, change.At) is { } refused) return refused;
        change.Record(NamingSent.Of(naming));
        return new Done();
    }
}
