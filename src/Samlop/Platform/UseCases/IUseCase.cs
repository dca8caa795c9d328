namespace Samlop.Platform.UseCases;

/// <summary>
/// One thing a person (or the system) can do. It states the permission it needs, checks the rules, changes entities and
/// records events; <see cref="Runner"/> asks for the permission, opens the transaction and saves, once. A use case never saves.
/// </summary>
public interface IUseCase<TInput, TResult> : INeeds
{
    Task<Outcome<TResult>> Handle(TInput input, Actor actor, Change change, CancellationToken cancel);
}

/// <summary>Ties an input to its use case and result, so that all three are inferred where it is run.</summary>
public interface IInput<TUse, TInput, TResult>
    where TUse : IUseCase<TInput, TResult>
    where TInput : IInput<TUse, TInput, TResult>;
