using System.Globalization;
using System.Text.Json.Nodes;
using Samlop.Audit;
using Samlop.Platform.UseCases;
using Samlop.Tests.Support;

namespace Samlop.Tests.Audit;

/// <summary>
/// One stored event of each kind in each form that has been written, in folders numbered by form. A sample is never changed: when an event
/// is written otherwise, the next folder gets a new one.
/// </summary>
internal sealed record EventSample(int Form, string File, string Code, JsonNode Data)
{
    public static IReadOnlyList<EventSample> All { get; } =
    [
        .. from folder in Directory.GetDirectories(Repository.At("tests", "Samlop.Tests", "Audit", "Events"))
           from file in Directory.GetFiles(folder, "*.json").Order(StringComparer.Ordinal)
           let form = int.Parse(Path.GetFileName(folder), CultureInfo.InvariantCulture)
           let stored = JsonNode.Parse(System.IO.File.ReadAllText(file))!
           // The first form had the name of the type where there is a code now.
           select new EventSample(form, $"{form}/{Path.GetFileName(file)}", (string)(stored["code"] ?? stored["type"])!, stored["data"]!),
    ];

    /// <summary>The newest sample of each type.</summary>
    public static IReadOnlyDictionary<Type, EventSample> Newest { get; } =
        All.GroupBy(s => EventJson.Types[s.Code]).ToDictionary(g => g.Key, g => g.MaxBy(s => s.Form)!);

    public IEvent Read() => EventJson.Read(Code, Data.ToJsonString())!;
}
