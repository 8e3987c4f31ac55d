using BgImigranti.Hub.Data;
using Microsoft.AspNetCore.Components;

namespace BgImigranti.Hub.Live.Rendering;

/// <summary>Turns changes and the subjects found for them into fragments.</summary>
public static class FragmentBatches
{
    /// <summary>One fragment for each change, in the same order; the changes of one kind are rendered together.</summary>
    public static async Task<IReadOnlyList<LiveFragment>> RenderByKindAsync(
        IReadOnlyList<LiveChange> changes, Func<string, IReadOnlyList<LiveChange>, Task<IReadOnlyList<LiveFragment>>> render)
    {
        ArgumentNullException.ThrowIfNull(changes);
        ArgumentNullException.ThrowIfNull(render);
        var fragments = new LiveFragment[changes.Count];
        foreach (var group in changes.Select((change, index) => (change, index)).GroupBy(pair => pair.change.Kind, StringComparer.Ordinal))
        {
            var batch = group.ToList();
            var rendered = await render(group.Key, batch.ConvertAll(pair => pair.change));
            foreach (var (pair, fragment) in batch.Zip(rendered))
            {
                fragments[pair.index] = fragment;
            }
        }

        return fragments;
    }

    extension(FragmentRenderer renderer)
    {
        /// <summary>
        /// One fragment for each change: its subject in <typeparamref name="TComponent"/>, or <paramref name="whenMissing"/> when the
        /// subject is no longer to be shown.
        /// </summary>
        public async Task<IReadOnlyList<LiveFragment>> RenderFragmentsAsync<TComponent, TModel>(
            IReadOnlyList<LiveChange> changes,
            IReadOnlyDictionary<long, TModel> subjects,
            string parameter,
            Func<TModel, LiveFragment> toFragment,
            Func<LiveChange, LiveFragment> whenMissing)
            where TComponent : IComponent
            where TModel : class
        {
            ArgumentNullException.ThrowIfNull(changes);
            ArgumentNullException.ThrowIfNull(subjects);
            var shown = changes.Where(change => subjects.ContainsKey(change.SubjectId))
                .Select(change => change.SubjectId)
                .Distinct()
                .ToList();
            var markups = await renderer.RenderAsync<TComponent>([.. shown.Select(id => subjects[id])], parameter);
            var fragments = shown.Zip(markups)
                .ToDictionary(pair => pair.First, pair => toFragment(subjects[pair.First]) with { Html = pair.Second });
            return
            [
                .. changes.Select(change => fragments.TryGetValue(change.SubjectId, out var fragment) ? fragment : whenMissing(change))
            ];
        }
    }
}
