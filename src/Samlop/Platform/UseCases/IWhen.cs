using System.Collections.Concurrent;

namespace Samlop.Platform.UseCases;

/// <summary>
/// What a later step, or another module, does when an event has happened, so that the one that records it need not know who comes after.
/// It runs after the use case, in its transaction, and finds what the use case changed in the database; what it records becomes part of the
/// same process and is heard in its turn. It cannot refuse: what must be asked before is asked through an interface of the earlier step.
/// </summary>
public interface IWhen<in TEvent>
    where TEvent : IEvent
{
    Task Happened(TEvent happened, Actor actor, Change change, CancellationToken cancel);
}

/// <summary>Tells the events of one type to those registered for it (<see cref="ModuleSetup.When{TEvent, THandler}"/>).</summary>
internal abstract class Telling
{
    private static readonly ConcurrentDictionary<Type, Telling> Known = new();

    public static Telling Of(IEvent happened) =>
        Known.GetOrAdd(happened.GetType(), type => (Telling)Activator.CreateInstance(typeof(Typed<>).MakeGenericType(type))!);

    public abstract bool IsHeard(IServiceProvider services);

    public abstract Task Tell(IServiceProvider services, IEvent happened, Actor actor, Change change, CancellationToken cancel);

    private sealed class Typed<TEvent> : Telling
        where TEvent : IEvent
    {
        public override bool IsHeard(IServiceProvider services) =>
            services.GetRequiredService<IServiceProviderIsService>().IsService(typeof(IWhen<TEvent>));

        public override async Task Tell(
            IServiceProvider services, IEvent happened, Actor actor, Change change, CancellationToken cancel)
        {
            foreach (var handler in services.GetServices<IWhen<TEvent>>()) await handler.Happened((TEvent)happened, actor, change, cancel);
        }
    }
}
