package org.biggerpicture.accesslog.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProverTest {

    @Test
    void every_proof_of_every_small_tree_is_accepted_and_for_no_other_leaf() {
        List<Hash> leaves = new ArrayList<>();
        CompactRange range = CompactRange.empty();
        List<Hash> roots = new ArrayList<>(List.of(range.root()));
        for (int size = 1; size <= 70; size++) {
            Hash leaf = Hash.leaf(String.valueOf(size).getBytes(StandardCharsets.UTF_8));
            leaves.add(leaf);
            range.append(leaf);
            roots.add(range.root());
            Prover<RuntimeException> prover = new Prover<>((height, index) -> root(leaves, height, index));
            assertThat(prover.root(size)).isEqualTo(range.root());
            for (int i = 0; i < size; i++) {
                List<Hash> proof = prover.inclusion(i, size);
                assertThat(Proofs.included(i, size, leaves.get(i), proof, range.root()))
                        .isTrue();
                assertThat(size > 1 && Proofs.included(i, size, leaves.get((i + 1) % size), proof, range.root()))
                        .isFalse();
            }
            for (int earlier = 1; earlier <= size; earlier++) {
                List<Hash> proof = prover.consistency(earlier, size);
                assertThat(Proofs.consistent(earlier, size, roots.get(earlier), range.root(), proof))
                        .isTrue();
            }
        }
    }

    @Test
    void tiles_lie_where_the_specification_says() {
        assertThat(new Tile(0, 1_234_067, Tile.FULL).path()).isEqualTo("tile/0/x001/x234/067");
        assertThat(new Tile(2, 5, 9).path()).isEqualTo("tile/2/005.p/9");
        assertThat(new Tile(0, 273, 112).entriesPath()).isEqualTo("tile/entries/273.p/112");
        assertThat(Tile.of(70_000).stream().map(Tile::path).filter(path -> !path.startsWith("tile/0")))
                .containsExactly("tile/1/000", "tile/1/001.p/17", "tile/2/000.p/1");
        assertThat(Tile.of(0)).isEmpty();
    }

    private static Hash root(List<Hash> leaves, int height, long index) {
        int first = (int) index << height;
        return height == 0
                ? leaves.get(first)
                : Hash.node(root(leaves, height - 1, index * 2), root(leaves, height - 1, index * 2 + 1));
    }
}
