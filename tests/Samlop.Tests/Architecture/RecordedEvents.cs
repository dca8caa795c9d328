using System.Collections.Concurrent;
using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;
using Samlop.Platform.Jobs;
using Samlop.Platform.UseCases;

namespace Samlop.Tests.Architecture;

/// <summary>Which events a use case can record: those that its own code makes, or code of the modules that it calls, as compiled.</summary>
internal static class RecordedEvents
{
    private static readonly ConcurrentDictionary<Type, IReadOnlyList<Type>> Known = new();

    private static readonly Dictionary<short, OpCode> Codes =
        typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => (OpCode)f.GetValue(null)!).ToDictionary(code => code.Value);

    public static IReadOnlyList<Type> Of(Type useCase) => Known.GetOrAdd(useCase, type =>
    {
        var (events, seen) = (new HashSet<Type>(), new HashSet<MethodBase>());
        foreach (var method in MethodsOf(type)) Visit(method, events, seen);
        // What those record who hear of it belongs to the same process.
        for (var told = new HashSet<Type>(); events.Except(told).FirstOrDefault() is { } happened; told.Add(happened))
        {
            foreach (var (listener, _) in DirectionTests.Listeners().Where(l => l.Event == happened))
            {
                foreach (var method in HeardBy(listener, happened)) Visit(method, events, seen);
            }
        }

        return [.. events.OrderBy(e => e.Name, StringComparer.Ordinal)];
    });

    /// <summary>The use cases that jobs run as the system: those whose input a job makes.</summary>
    public static IReadOnlyList<Type> RunByJobs() =>
    [
        .. (from job in Sources.Program.GetTypes()
            where job is { IsClass: true, IsAbstract: false } && job.IsAssignableTo(typeof(IRecurringJob))
            from type in job.GetNestedTypes(BindingFlags.NonPublic).Prepend(job)
            from method in MethodsOf(type)
            from called in CalledBy(method)
            where called.IsConstructor
            from made in called.DeclaringType!.GetInterfaces()
            where made.IsGenericType && made.GetGenericTypeDefinition() == typeof(IInput<,,>)
            select made.GetGenericArguments()[0]).Distinct(),
    ];

    private static void Visit(MethodBase method, HashSet<Type> events, HashSet<MethodBase> seen)
    {
        if (!seen.Add(method)) return;

        // What an async method does lies in its state machine.
        if (method.GetCustomAttribute<StateMachineAttribute>() is { } machine)
        {
            foreach (var step in MethodsOf(machine.StateMachineType)) Visit(step, events, seen);
        }

        foreach (var called in CalledBy(method))
        {
            if (called.DeclaringType is not { } owner || owner.Assembly != Sources.Program) continue;
            if (called.IsConstructor && owner.IsAssignableTo(typeof(IEvent))) events.Add(owner);
            else if (Sources.InModule(owner))
            {
                foreach (var body in called.IsAbstract ? BodiesOf(called, owner) : [called]) Visit(body, events, seen);
            }
        }
    }

    /// <summary>What is asked through an interface or a base class of a module is done by those that implement it.</summary>
    private static IEnumerable<MethodBase> BodiesOf(MethodBase asked, Type owner)
    {
        if (owner.IsGenericType) return [];
        var types = Sources.Program.GetTypes().Where(type =>
            type is { IsAbstract: false, IsInterface: false, ContainsGenericParameters: false } && type.IsAssignableTo(owner));
        return owner.IsInterface
            ? types.Select(type => type.GetInterfaceMap(owner)).Select(map => map.TargetMethods[Array.IndexOf(map.InterfaceMethods, asked)])
            : types.SelectMany(MethodsOf).OfType<MethodInfo>().Where(method => method.GetBaseDefinition() == asked);
    }

    private static IEnumerable<MethodBase> HeardBy(Type listener, Type happened) =>
        listener.GetInterfaceMap(typeof(IWhen<>).MakeGenericType(happened)).TargetMethods;

    private static IEnumerable<MethodBase> MethodsOf(Type type) =>
        type.GetMethods(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly);

    private static IEnumerable<MethodBase> CalledBy(MethodBase method)
    {
        if (method.GetMethodBody()?.GetILAsByteArray() is not { } code) yield break;
        for (var at = 0; at < code.Length;)
        {
            var first = code[at++];
            var instruction = Codes[first == 0xFE ? (short)((0xFE << 8) | code[at++]) : first];
            if (instruction.OperandType == OperandType.InlineMethod && Resolve(method, BitConverter.ToInt32(code, at)) is { } called) yield return called;
            at += instruction.OperandType == OperandType.InlineSwitch ? 4 + (4 * BitConverter.ToInt32(code, at)) : SizeOf(instruction.OperandType);
        }
    }

    private static MethodBase? Resolve(MethodBase within, int token)
    {
        var ofType = within.DeclaringType is { IsGenericType: true } type ? type.GetGenericArguments() : null;
        var called = within.Module.ResolveMethod(token, ofType, within.IsGenericMethod ? within.GetGenericArguments() : null);
        return called is MethodInfo { IsGenericMethod: true } generic ? generic.GetGenericMethodDefinition() : called;
    }

    private static int SizeOf(OperandType operand) => operand switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        _ => 4,
    };
}
